package org.tonghu.work.internal.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.Column.Kind;
import org.tonghu.api.exchange.ImportRow;
import org.tonghu.api.exchange.Outcome;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.ImportTarget;

/** A list of names that can be imported and exported; a name is taken once. */
final class Roster implements ImportTarget {
    final Map<String, Map<String, String>> stored = new LinkedHashMap<>();
    Runnable afterFirstChunk = () -> {};

    @Override
    public String key() {
        return "sample.roster";
    }

    @Override
    public Map<String, String> titles() {
        return Map.of("zh-CN", "名册", "en", "Roster");
    }

    @Override
    public String permission() {
        return "sample.import";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("name", "姓名", "Name", Kind.TEXT).must().like("张三（示例）"),
                Column.of("date", "日期", "Date", Kind.DATE).like("2026-01-31"),
                Column.of("people", "人数", "People", Kind.NUMBER),
                Column.of("money", "金额", "Money", Kind.MONEY),
                Column.of("result", "结果", "Result", Kind.CODE).coded(Kind.CODE, "results"),
                Column.of("note", "备注", "Note", Kind.TEXT));
    }

    @Override
    public Rows open(Map<String, String> parameters) {
        return new Rows() {
            @Override
            public List<Outcome> check(List<ImportRow> rows) {
                List<String> seen = new ArrayList<>(stored.keySet());
                return rows.stream().map(row -> judged(row, seen)).toList();
            }

            @Override
            public void store(List<ImportRow> rows) {
                rows.forEach(row -> stored.put(row.cell("name"), row.cells()));
                afterFirstChunk.run();
            }
        };
    }

    private static Outcome judged(ImportRow row, List<String> seen) {
        if (seen.contains(row.cell("name"))) {
            return Outcome.duplicate(Outcome.Reason.of("name", "twice"));
        }
        seen.add(row.cell("name"));
        return row.cell("date").isEmpty()
                ? Outcome.flagged(List.of(Outcome.Reason.of("date", "no-date")))
                : Outcome.accepted();
    }

    ExportSource source() {
        return new ExportSource() {
            @Override
            public String key() {
                return Roster.this.key();
            }

            @Override
            public Map<String, String> titles() {
                return Roster.this.titles();
            }

            @Override
            public String permission() {
                return "sample.export";
            }

            @Override
            public Rows open(Map<String, String> parameters) {
                return new Given();
            }
        };
    }

    private final class Given implements ExportSource.Rows {
        @Override
        public List<Column> columns() {
            return List.of(Roster.this.columns().get(0), Roster.this.columns().get(3));
        }

        @Override
        public long total() {
            return stored.size();
        }

        @Override
        public long division() {
            return 533102000000L;
        }

        @Override
        public ExportSource.Page page(String after) {
            List<List<String>> cells = stored.entrySet().stream()
                    .map(row -> List.of(row.getKey(), row.getValue().getOrDefault("money", "")))
                    .toList();
            return new ExportSource.Page(cells, null);
        }
    }
}
