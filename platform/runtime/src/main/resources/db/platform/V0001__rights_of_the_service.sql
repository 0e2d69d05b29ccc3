-- The service's role reads and writes rows of tables the owner makes from here on, and changes no table.
-- Tables that may do with less take rights away again where they are made.
alter default privileges grant select, insert, update, delete on tables to "${appRole}";
alter default privileges grant usage, select on sequences to "${appRole}";
-- A function runs for the service only where that is granted by name.
alter default privileges revoke execute on functions from public;
