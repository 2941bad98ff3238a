package org.tonghu.it;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tonghu.api.data.Uuid7;

/**
 * Eight people who register children as fast as they are answered. What was sent but not acknowledged when the line broke
 * is sent again first, with its own id, as a phone does.
 */
final class Writers {
    private static final int COUNT = 8;

    /** Ids the product said it had stored. */
    final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    /** Ids ever sent. */
    final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    /** Answers that are neither success nor a broken line nor 503. */
    final Queue<String> strange = new ConcurrentLinkedQueue<>();

    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going;

    Writers(Distribution tonghu, Account account) {
        Map<String, Object> body = null;
        for (int i = 0; i < COUNT; i++) {
            Client client = tonghu.signIn(account, tonghu.node());
            if (body == null) {
                body = Registration.body(client, account.division(), Registration.values("断电"));
            }
            writers.add(new Writer(client, body));
        }
    }

    /** All begin to write; each ends at the first broken line. */
    void start() {
        going = true;
        threads.clear();
        for (Writer writer : writers) {
            Thread thread = new Thread(writer, "writer");
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until none writes any more; those whose line is not broken end after the request they are at. */
    void stop() {
        going = false;
        join();
    }

    void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ids sent again because nobody knows what became of them, until the product has said. */
    void settle() {
        writers.forEach(Writer::settle);
    }

    private final class Writer implements Runnable {
        private final Client client;
        private final Map<String, Object> body;
        private final Deque<UUID> open = new ArrayDeque<>();

        Writer(Client client, Map<String, Object> body) {
            this.client = client;
            this.body = body;
        }

        @Override
        public void run() {
            try {
                settle();
                while (going) {
                    UUID id = Uuid7.next();
                    sent.add(id);
                    open.add(id);
                    settle();
                }
            } catch (UncheckedIOException e) {
                // the line is broken: what is open stays open until the next start
            }
        }

        void settle() {
            while (!open.isEmpty() && send(open.peek())) {
                open.remove();
            }
        }

        private boolean send(UUID id) {
            Answer answer = client.put(Registration.path(id), body);
            if (answer.status() == 201 || answer.status() == 200) {
                acknowledged.add(id);
                return true;
            }
            if (answer.status() != 503) {
                strange.add(answer.toString());
                return true;
            }
            return false;
        }
    }
}
