package nl.tijdig.deadline.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.platform.code.Codes;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A selection of alerts in the columns types, rules, kinds, municipalities, teams and audiences.
 */
public final class SelectionColumns {

  private SelectionColumns() {}

  /** Binds each column by its name. */
  public static <S extends SqlStatement<S>> S bind(S statement, AlertSelection selection) {
    return statement
        .bindArray("types", String.class, codes(selection.types()))
        .bindArray("rules", String.class, selection.rules())
        .bindArray("kinds", String.class, codes(selection.kinds()))
        .bindArray("municipalities", String.class, selection.municipalities())
        .bindArray("teams", String.class, selection.teams())
        .bindArray("audiences", String.class, codes(selection.audiences()));
  }

  public static AlertSelection read(ResultSet row) throws SQLException {
    return new AlertSelection(
        codes(AlertNews.class, row, "types"),
        texts(row, "rules"),
        codes(RuleKind.class, row, "kinds"),
        texts(row, "municipalities"),
        texts(row, "teams"),
        codes(Audience.class, row, "audiences"));
  }

  private static List<String> codes(List<? extends Code> codes) {
    return codes.stream().map(Code::code).toList();
  }

  private static <C extends Enum<C> & Code> List<C> codes(
      Class<C> type, ResultSet row, String column) throws SQLException {
    return texts(row, column).stream().map(code -> Codes.find(type, code).orElseThrow()).toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
