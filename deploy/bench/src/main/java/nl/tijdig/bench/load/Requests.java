package nl.tijdig.bench.load;

/** The requests of a load, each to be sent once. */
@FunctionalInterface
public interface Requests {

  /** The request with this number, from 0, as it goes over the wire. */
  byte[] request(int number);
}
