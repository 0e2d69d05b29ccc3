package nl.tijdig.contracts.code;

/** An entry of a code list: the code that travels, and what people read. */
public interface Code {

  /** The code as it stands in JSON, events and tables; never changes its meaning. */
  String code();

  /** The Dutch label, as the field says it. */
  String nl();

  /** The English label. */
  String en();
}
