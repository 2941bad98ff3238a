package org.tonghu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** Two arms, interleaved in pairs whose order alternates; keeps every run and prints medians with their spread. */
final class Comparison {
    private static final Path RESULTS = Path.of(System.getProperty("tonghu.bench.results", "target/bench"));

    private final String title;
    private final Arm product;
    private final Arm limit;
    private final int pairs;
    private final List<Run> runs = new ArrayList<>();

    Comparison(String title, Arm product, Arm limit, int pairs) {
        this.title = title;
        this.product = product;
        this.limit = limit;
        this.pairs = pairs;
    }

    /** Many clients for a time; a first pair warms up and is not counted. */
    Comparison load(int clients, Duration time) throws Exception {
        for (int pair = 0; pair <= pairs; pair++) {
            for (Arm arm : order(pair)) {
                keep(pair, measured(arm, pair, clients, time));
            }
        }
        return this;
    }

    /** One call at a time; a first pair warms up and is not counted. */
    Comparison single() throws Exception {
        for (int pair = 0; pair <= pairs; pair++) {
            for (Arm arm : order(pair)) {
                arm.prepare();
                try (Arm.Client client = arm.client(0)) {
                    long began = System.nanoTime();
                    client.work();
                    long took = System.nanoTime() - began;
                    keep(pair, new Run(arm.name(), pair, took, new long[] {took}, 0));
                }
            }
        }
        return this;
    }

    private List<Arm> order(int pair) {
        return pair % 2 == 0 ? List.of(product, limit) : List.of(limit, product);
    }

    private void keep(int pair, Run run) {
        System.out.printf(
                Locale.ROOT,
                "%s | %s | pair %d%s | %d done, %d errors | %.2f s | %.1f /s | p50 %.2f p95 %.2f p99 %.2f ms%n",
                title,
                run.arm(),
                pair,
                pair == 0 ? " (warm-up)" : "",
                run.latencies().length,
                run.errors(),
                run.seconds(),
                run.perSecond(),
                run.percentile(0.5),
                run.percentile(0.95),
                run.percentile(0.99));
        if (pair > 0) {
            runs.add(run);
        }
    }

    private static Run measured(Arm arm, int pair, int clients, Duration time) throws Exception {
        arm.prepare();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<long[]>> work = new ArrayList<>();
            long[] errors = new long[clients];
            for (int i = 0; i < clients; i++) {
                int number = i;
                Arm.Client client = arm.client(number);
                work.add(() -> looping(client, time, errors, number));
            }
            long began = System.nanoTime();
            List<Future<long[]>> done = pool.invokeAll(work);
            long took = System.nanoTime() - began;
            LongStream all = LongStream.empty();
            for (Future<long[]> one : done) {
                all = LongStream.concat(all, Arrays.stream(one.get()));
            }
            return new Run(
                    arm.name(), pair, took, all.toArray(), Arrays.stream(errors).sum());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] looping(Arm.Client client, Duration time, long[] errors, int number) throws Exception {
        try (client) {
            LongStream.Builder latencies = LongStream.builder();
            long end = System.nanoTime() + time.toNanos();
            long began = System.nanoTime();
            while (began < end) {
                try {
                    client.work();
                    latencies.add(System.nanoTime() - began);
                } catch (Exception | AssertionError e) {
                    if (errors[number]++ == 0) {
                        System.out.println("first error of client " + number + ": " + e);
                    }
                }
                began = System.nanoTime();
            }
            return latencies.build().toArray();
        }
    }

    /** Product by limit, pair by pair. */
    private double[] ratios(ToDoubleFunction<Run> figure) {
        double[] ratios = new double[pairs];
        for (int pair = 1; pair <= pairs; pair++) {
            ratios[pair - 1] = figure.applyAsDouble(find(product, pair)) / figure.applyAsDouble(find(limit, pair));
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private Run find(Arm arm, int pair) {
        return runs.stream()
                .filter(run -> run.arm().equals(arm.name()) && run.pair() == pair)
                .findFirst()
                .orElseThrow();
    }

    private double median(Arm arm, ToDoubleFunction<Run> figure) {
        double[] all = runs.stream()
                .filter(run -> run.arm().equals(arm.name()))
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return all[all.length / 2];
    }

    /** Prints one line of the table and keeps the raw runs as CSV. */
    void report(String figureName, ToDoubleFunction<Run> figure, String goal) {
        double[] ratios = ratios(figure);
        long errors = runs.stream().mapToLong(Run::errors).sum();
        System.out.printf(
                Locale.ROOT,
                "RESULT %s | %s | product %.3f, raw SQL %.3f | ratio median %.2f (%.2f to %.2f, %d pairs) | errors %d | goal %s%n",
                title,
                figureName,
                median(product, figure),
                median(limit, figure),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1],
                pairs,
                errors,
                goal);
        write();
    }

    private void write() {
        StringBuilder csv = new StringBuilder("arm,pair,done,errors,seconds,per_second,p50_ms,p95_ms,p99_ms\n");
        for (Run run : runs) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%.3f,%.1f,%.3f,%.3f,%.3f%n",
                    run.arm(),
                    run.pair(),
                    run.latencies().length,
                    run.errors(),
                    run.seconds(),
                    run.perSecond(),
                    run.percentile(0.5),
                    run.percentile(0.95),
                    run.percentile(0.99)));
        }
        try {
            Files.createDirectories(RESULTS);
            Files.writeString(RESULTS.resolve(title.replaceAll("[^A-Za-z0-9]+", "-") + ".csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
