package nl.tijdig.deadline.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the streams of this instance when it raised an alert; looking regularly is the guarantee.
 */
@ApplicationScoped
class AlertSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long times;

  void more() {
    lock.lock();
    try {
      times++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often there was more; to be asked before looking, so that nothing in between is missed. */
  long times() {
    lock.lock();
    try {
      return times;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there was more since it had been so many times, or until the time is over. */
  void awaitMoreThan(long seen, Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lock();
    try {
      while (times == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
