package nl.tijdig.platform.code;

import java.util.List;
import nl.tijdig.contracts.code.CodeList;

/** The code lists that a service has beside those of the published language; a bean of it. */
public interface OwnCodeLists {

  List<CodeList> lists();
}
