package org.tonghu.it.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tonghu.it.Answer;

/** People at work: each loop sends its next request as soon as the last one is answered. */
final class Load implements AutoCloseable {
    private final List<Loop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean ends = new AtomicBoolean();
    private final Duration longest;

    /** @param longest an answer after this time is wrong, too */
    Load(Duration longest) {
        this.longest = longest;
    }

    /** @param right whether an answer is the right one; anything else has failed */
    Load with(String name, int clients, Supplier<Answer> request, Predicate<Answer> right) {
        for (int i = 0; i < clients; i++) {
            loops.add(new Loop(new Tally(name, longest), request, right));
        }
        return this;
    }

    Load start() {
        for (Loop loop : loops) {
            Thread thread =
                    new Thread(() -> loop.run(ends), "load-" + loop.tally().name());
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    /** Lets each loop finish its request. */
    @Override
    public void close() {
        ends.set(true);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What came of it, once closed: one line a kind of request. */
    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (Loop loop : loops) {
            Tally mine = loop.tally();
            tallies.stream()
                    .filter(tally -> tally.name().equals(mine.name()))
                    .findFirst()
                    .ifPresentOrElse(tally -> tally.add(mine), () -> tallies.add(mine));
        }
        return tallies;
    }

    long requests() {
        return loops.stream().mapToLong(loop -> loop.tally().requests()).sum();
    }

    long failed() {
        return loops.stream().mapToLong(loop -> loop.tally().failed()).sum();
    }

    private static final class Loop {
        private final Supplier<Answer> request;
        private final Predicate<Answer> right;
        private final Tally tally;

        Loop(Tally tally, Supplier<Answer> request, Predicate<Answer> right) {
            this.request = request;
            this.right = right;
            this.tally = tally;
        }

        Tally tally() {
            return tally;
        }

        void run(AtomicBoolean end) {
            while (!end.get()) {
                long start = System.nanoTime();
                String fault = ask();
                tally.note(System.nanoTime() - start, fault);
            }
        }

        private String ask() {
            try {
                Answer answer = request.get();
                return right.test(answer) ? null : answer.toString();
            } catch (RuntimeException e) {
                return String.valueOf(e.getCause() == null ? e : e.getCause());
            }
        }
    }
}
