package nl.tijdig.demo.world;

import java.time.LocalDate;
import java.util.List;

/**
 * A working day before the demonstration began.
 *
 * @param week how many weeks after the first one it is in
 * @param reports what came in on it
 */
public record PastDay(LocalDate day, int week, List<Planned> reports) {}
