package nl.tijdig.demo.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what happened, under headings that come out in the order in which they were first met. */
public final class Tally {

  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

  public synchronized void count(String heading, String what) {
    counts.computeIfAbsent(heading, any -> new TreeMap<>()).merge(what, 1, Integer::sum);
  }

  /** A line for each heading: how many, and of what. */
  public synchronized String text() {
    return counts.entrySet().stream()
        .map(heading -> line(heading.getKey(), heading.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String heading, Map<String, Integer> counted) {
    var total = counted.values().stream().mapToInt(Integer::intValue).sum();
    var parts =
        counted.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(part -> "%d %s".formatted(part.getValue(), part.getKey()))
            .collect(Collectors.joining(", "));
    return "  %-12s %4d   %s".formatted(heading, total, parts);
  }
}
