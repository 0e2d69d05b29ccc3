package nl.tijdig.demo.api;

/** Tokens for those who ask. */
@FunctionalInterface
public interface Tokens {

  /** A bearer token that is valid now. */
  String of(Account account);
}
