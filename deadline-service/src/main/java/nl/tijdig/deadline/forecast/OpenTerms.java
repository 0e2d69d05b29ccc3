package nl.tijdig.deadline.forecast;

import java.util.List;

/**
 * What is open when a forecast begins.
 *
 * @param groups terms that are alike
 */
record OpenTerms(List<Group> groups) {
  static final OpenTerms NONE = new OpenTerms(List.of());

  OpenTerms {
    groups = List.copyOf(groups);
  }

  /**
   * Terms that are alike. Days are numbered from the first day ahead, 0.
   *
   * @param lastDay the last day on which they are in time; negative when they are late
   * @param from the day from which they can be done; 0, or later while they stand still
   * @param terms how many
   */
  record Group(int lastDay, int from, int terms) {

    boolean isLate() {
      return lastDay < 0 && !isSuspended();
    }

    boolean isSuspended() {
      return from > 0;
    }
  }

  int count() {
    return groups.stream().mapToInt(Group::terms).sum();
  }

  int late() {
    return groups.stream().filter(Group::isLate).mapToInt(Group::terms).sum();
  }

  int suspended() {
    return groups.stream().filter(Group::isSuspended).mapToInt(Group::terms).sum();
  }
}
