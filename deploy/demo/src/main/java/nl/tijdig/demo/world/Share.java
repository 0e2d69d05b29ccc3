package nl.tijdig.demo.world;

/**
 * How often something occurs among others.
 *
 * @param weight a count or a percentage; only its proportion to the other weights matters
 */
record Share<T>(T of, double weight) {

  static <T> Share<T> of(T of, double weight) {
    return new Share<>(of, weight);
  }
}
