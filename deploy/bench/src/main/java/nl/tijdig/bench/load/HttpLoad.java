package nl.tijdig.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends requests over a number of connections at once and looks for one status in every answer. */
public final class HttpLoad {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final URI service;
  private final int connections;
  private final int expectedStatus;
  private final Consumer<String> receiver;

  /** A load whose answers are only counted. */
  public HttpLoad(URI service, int connections, int expectedStatus) {
    this(service, connections, expectedStatus, _ -> {});
  }

  /** A load whose answers, when they are as expected, are received too, on several threads. */
  public HttpLoad(URI service, int connections, int expectedStatus, Consumer<String> receiver) {
    this.service = service;
    this.connections = connections;
    this.expectedStatus = expectedStatus;
    this.receiver = receiver;
  }

  /**
   * When a request is to be sent.
   *
   * <p>At a rate the moments are fixed beforehand, and an answer that is late also delays nobody's
   * measurement: the time of each request counts from when it should have been sent, not from when
   * a connection got round to it (coordinated omission).
   */
  private interface Schedule {
    /** Waits until the request may go; gives the moment its time counts from. */
    long await(int number);
  }

  /** One request after the other on each connection, as fast as they are answered. */
  public Outcome flatOut(Requests requests, int count) throws InterruptedException {
    return run(requests, count, _ -> System.nanoTime());
  }

  /** So many requests a second, whatever becomes of them. */
  public Outcome atRate(Requests requests, int count, double perSecond)
      throws InterruptedException {
    var begin = System.nanoTime();
    return run(
        requests,
        count,
        number -> {
          var due = begin + (long) (number * NANOS_PER_SECOND / perSecond);
          for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          return due;
        });
  }

  private Outcome run(Requests requests, int count, Schedule schedule) throws InterruptedException {
    var run = new Run(requests, count, schedule);
    var begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var i = 0; i < connections; i++) {
        running.add(threads.submit(run::connection));
      }
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load broke off: " + e.getCause().getMessage(), e);
    }
    return run.outcome(Duration.ofNanos(System.nanoTime() - begin));
  }

  private final class Run {

    private final Requests requests;
    private final int count;
    private final Schedule schedule;
    private final Latencies latencies;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Run(Requests requests, int count, Schedule schedule) {
      this.requests = requests;
      this.count = count;
      this.schedule = schedule;
      this.latencies = new Latencies(count);
    }

    @Nullable Void connection() throws IOException {
      try (var connection = new HttpConnection(service)) {
        for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
          send(connection, number);
        }
      }
      return null;
    }

    private void send(HttpConnection connection, int number) throws IOException {
      var request = requests.request(number);
      var from = schedule.await(number);
      var answer = connection.send(request);
      latencies.record(number, System.nanoTime() - from);
      if (answer.status() == expectedStatus) {
        receiver.accept(answer.body());
      } else {
        failed.incrementAndGet();
      }
    }

    Outcome outcome(Duration elapsed) {
      return new Outcome(count - failed.get(), failed.get(), elapsed, latencies);
    }
  }
}
