package org.tonghu.api.print;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is to be printed, in plain blocks. All text is ready for its reader: labels instead of codes, dates and money as
 * they are to be read.
 *
 * @param kind what kind of document, {@code module.name}, e.g. {@code funding.sheet}
 * @param subject record it is about, or null where it is about several
 * @param division division it is about, 12 digits
 * @param name of the file, without ending
 * @param subtitle may be null
 * @param clause the clause of the policy it serves, printed small below; may be null
 * @param landscape for wide tables
 */
public record PrintSpec(
        String kind,
        UUID subject,
        long division,
        String name,
        String title,
        String subtitle,
        List<Block> blocks,
        String clause,
        boolean landscape) {
    public PrintSpec {
        blocks = List.copyOf(blocks);
    }

    /** A part of the page, from above to below. */
    public sealed interface Block permits Heading, Paragraph, Pairs, Table, Signatures {}

    public record Heading(String text) implements Block {}

    /** Text that breaks where it must; line ends are kept. */
    public record Paragraph(String text) implements Block {}

    /** Labels and values, two pairs a line. */
    public record Pairs(List<Pair> pairs) implements Block {
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    public record Pair(String label, String text) {}

    /**
     * A table whose header repeats on each page.
     *
     * @param totals cells of the last row, printed bold; empty for none
     */
    public record Table(List<Column> columns, List<List<String>> rows, List<String> totals) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /**
     * @param numeric set to the right
     * @param width relative to the other columns
     */
    public record Column(String title, boolean numeric, int width) {
        public static Column text(String title, int width) {
            return new Column(title, false, width);
        }

        public static Column number(String title, int width) {
            return new Column(title, true, width);
        }
    }

    /** Lines to sign or seal on, each with a label and room for the date. */
    public record Signatures(List<String> labels) implements Block {
        public Signatures {
            labels = List.copyOf(labels);
        }
    }

    public static Builder of(String kind, UUID subject, long division, String title) {
        return new Builder(kind, subject, division, title);
    }

    /** Builds a document from above to below. */
    public static final class Builder {
        private final String kind;
        private final UUID subject;
        private final long division;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private String name;
        private String subtitle;
        private String clause;
        private boolean landscape;

        private Builder(String kind, UUID subject, long division, String title) {
            this.kind = kind;
            this.subject = subject;
            this.division = division;
            this.title = title;
            this.name = title;
        }

        /** Name of the file without ending; the title where it is not given. */
        public Builder name(String text) {
            name = text;
            return this;
        }

        public Builder subtitle(String text) {
            subtitle = text;
            return this;
        }

        public Builder clause(String text) {
            clause = text;
            return this;
        }

        public Builder landscape() {
            landscape = true;
            return this;
        }

        public Builder heading(String text) {
            return block(new Heading(text));
        }

        public Builder paragraph(String text) {
            return block(new Paragraph(text));
        }

        public Builder pairs(List<Pair> pairs) {
            return block(new Pairs(pairs));
        }

        public Builder table(List<Column> columns, List<List<String>> rows, List<String> totals) {
            return block(new Table(columns, rows, totals));
        }

        public Builder signatures(String... labels) {
            return block(new Signatures(List.of(labels)));
        }

        public Builder block(Block block) {
            blocks.add(block);
            return this;
        }

        public PrintSpec build() {
            return new PrintSpec(kind, subject, division, name, title, subtitle, blocks, clause, landscape);
        }
    }
}
