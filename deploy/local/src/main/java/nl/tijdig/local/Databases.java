package nl.tijdig.local;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.tijdig.contracts.Topic;

/** The database of each service, with the role that owns it and the role the service works as. */
final class Databases {

  private final DataSource superuser;
  private final Keys keys;

  Databases(DataSource superuser, Keys keys) {
    this.superuser = superuser;
    this.keys = keys;
  }

  static String nameOf(Topic service) {
    return "tijdig_" + service.service();
  }

  /** The role that a service works as. */
  static String roleOf(Topic service) {
    return nameOf(service);
  }

  /** The role that owns the tables and migrates them. */
  static String ownerOf(Topic service) {
    return nameOf(service) + "_owner";
  }

  /** Makes what is not there yet. */
  void prepare() {
    try (var connection = superuser.getConnection()) {
      for (var service : Topic.values()) {
        role(connection, ownerOf(service));
        role(connection, roleOf(service));
        database(connection, nameOf(service), service);
      }
    } catch (SQLException e) {
      throw new Refusal("the databases could not be prepared: " + e.getMessage(), e);
    }
  }

  /** A database beside the real one of a service, empty; an earlier one of that name is dropped. */
  void scratch(String name, Topic service) throws SQLException {
    drop(name);
    try (var connection = superuser.getConnection()) {
      database(connection, name, service);
    }
  }

  void drop(String name) throws SQLException {
    try (var connection = superuser.getConnection()) {
      execute(connection, "drop database if exists " + name + " with (force)");
    }
  }

  private void role(Connection connection, String role) throws SQLException {
    if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(connection, "create role " + role + " login");
    }
    // Every time, so that the role always knows the password in the data folder.
    execute(connection, "alter role %s password '%s'".formatted(role, keys.password(role)));
  }

  private static void database(Connection connection, String name, Topic service)
      throws SQLException {
    if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s".formatted(name, ownerOf(service)));
      execute(connection, "revoke all on database %s from public".formatted(name));
      execute(connection, "grant connect on database %s to %s".formatted(name, roleOf(service)));
    }
  }

  private static boolean isMissing(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
