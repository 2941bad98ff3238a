package org.tonghu.work.internal.print;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Block;

/** Sets the blocks of a document. */
final class Blocks {
    private static final float TEXT = 10.5f;
    private static final float CELL = 9.5f;
    private static final float HEADING = 12;
    private static final float TITLE = 17;
    private static final float PADDING = 4;
    private static final float SPACE = 8;
    private static final float SIGNING = 34;
    private static final int PAIRS_A_LINE = 2;
    private static final float[] PAIR_WIDTHS = {2, 4, 2, 4};
    private static final int SIGNATURES_A_LINE = 2;
    private static final Color SHADE = new Color(240, 240, 240);
    private static final Color RULE = new Color(120, 120, 120);

    private final Typeface type;
    private final String dateLine;

    /** @param dateLine what stands below a line to sign on */
    Blocks(Typeface type, String dateLine) {
        this.type = type;
        this.dateLine = dateLine;
    }

    Element title(String text) {
        Paragraph title = paragraph(text, TITLE, true);
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(PADDING);
        return title;
    }

    Element subtitle(String text) {
        Paragraph subtitle = paragraph(text, TEXT, false);
        subtitle.setAlignment(Element.ALIGN_CENTER);
        subtitle.setSpacingAfter(SPACE);
        return subtitle;
    }

    Element of(Block block) {
        if (block instanceof PrintSpec.Heading heading) {
            Paragraph set = paragraph(heading.text(), HEADING, true);
            set.setSpacingBefore(SPACE);
            set.setKeepTogether(true);
            return set;
        }
        if (block instanceof PrintSpec.Paragraph text) {
            return paragraph(text.text(), TEXT, false);
        }
        if (block instanceof PrintSpec.Pairs pairs) {
            return pairs(pairs.pairs());
        }
        if (block instanceof PrintSpec.Table table) {
            return table(table);
        }
        return signatures(((PrintSpec.Signatures) block).labels());
    }

    private Paragraph paragraph(String text, float size, boolean bold) {
        Paragraph paragraph = new Paragraph(type.phrase(text, size, bold));
        paragraph.setLeading(size * 1.55f);
        paragraph.setSpacingAfter(SPACE / 2);
        return paragraph;
    }

    private Element pairs(List<PrintSpec.Pair> pairs) {
        PdfPTable table = whole(new PdfPTable(PAIR_WIDTHS));
        for (PrintSpec.Pair pair : pairs) {
            PdfPCell label = cell(pair.label(), false, false);
            label.setBackgroundColor(SHADE);
            table.addCell(label);
            table.addCell(cell(pair.text(), false, false));
        }
        for (int open = pairs.size() % PAIRS_A_LINE; open > 0 && open < PAIRS_A_LINE; open++) {
            PdfPCell empty = cell("", false, false);
            empty.setBackgroundColor(SHADE);
            table.addCell(empty);
            table.addCell(cell("", false, false));
        }
        return table;
    }

    private Element table(PrintSpec.Table block) {
        float[] widths = new float[block.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = block.columns().get(i).width();
        }
        PdfPTable table = whole(new PdfPTable(widths));
        table.setHeaderRows(1);
        table.setSplitLate(true);
        for (PrintSpec.Column column : block.columns()) {
            PdfPCell cell = cell(column.title(), false, true);
            cell.setBackgroundColor(SHADE);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        block.rows().forEach(row -> cells(table, block.columns(), row, false));
        if (!block.totals().isEmpty()) {
            cells(table, block.columns(), block.totals(), true);
        }
        return table;
    }

    private void cells(PdfPTable table, List<PrintSpec.Column> columns, List<String> row, boolean bold) {
        for (int i = 0; i < columns.size(); i++) {
            String text = i < row.size() ? row.get(i) : "";
            table.addCell(cell(text, columns.get(i).numeric(), bold));
        }
    }

    private Element signatures(List<String> labels) {
        PdfPTable table = whole(new PdfPTable(SIGNATURES_A_LINE));
        table.setSpacingBefore(SPACE * 2);
        table.setKeepTogether(true);
        for (String label : labels) {
            table.addCell(signature(label));
        }
        for (int open = labels.size() % SIGNATURES_A_LINE; open > 0 && open < SIGNATURES_A_LINE; open++) {
            table.addCell(signature(""));
        }
        return table;
    }

    private PdfPCell signature(String label) {
        PdfPCell cell = cell(label.isEmpty() ? "" : label + "\n\n" + dateLine, false, false);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setMinimumHeight(SIGNING * 2);
        return cell;
    }

    private PdfPCell cell(String text, boolean right, boolean bold) {
        PdfPCell cell = new PdfPCell(type.phrase(text, CELL, bold));
        cell.setPadding(PADDING);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static PdfPTable whole(PdfPTable table) {
        table.setWidthPercentage(100);
        table.setSpacingBefore(PADDING);
        table.setSpacingAfter(SPACE);
        return table;
    }
}
