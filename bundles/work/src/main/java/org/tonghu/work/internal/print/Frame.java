package org.tonghu.work.internal.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** What stands on every page: the number and its QR code above, clause, who and when below, pages counted. */
final class Frame extends PdfPageEventHelper {
    static final float MARGIN = 48;
    static final float TOP = 96;
    private static final float QR_EDGE = 52;
    private static final float SMALL = 7.5f;
    private static final float TOTAL_WIDTH = 40;
    private static final float LINE = 11;

    private final Typeface type;
    private final QrCode code;
    private final Lines lines;
    private PdfTemplate total;

    /**
     * Lines of the frame.
     *
     * @param number above, beside the code
     * @param check how the number is checked
     * @param clause below, may be empty
     * @param issued by whom and when
     * @param page with {@code {page}} and {@code {pages}}
     */
    record Lines(String number, String check, String clause, String issued, String page) {}

    Frame(Typeface type, QrCode code, Lines lines) {
        super();
        this.type = type;
        this.code = code;
        this.lines = lines;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, LINE);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        Rectangle size = document.getPageSize();
        float right = size.getRight() - MARGIN;
        float codeTop = size.getTop() - 28;
        code.draw(page, right - QR_EDGE, codeTop - QR_EDGE, QR_EDGE);
        line(page, lines.number(), Element.ALIGN_RIGHT, right - QR_EDGE - 8, codeTop - LINE);
        line(page, lines.check(), Element.ALIGN_RIGHT, right - QR_EDGE - 8, codeTop - 2 * LINE);
        float bottom = MARGIN - 14;
        line(page, lines.issued(), Element.ALIGN_LEFT, MARGIN, bottom);
        line(page, lines.clause(), Element.ALIGN_LEFT, MARGIN, bottom + LINE);
        counted(page, writer.getPageNumber(), right, bottom);
    }

    /** The number of pages is known only at the end: room is left for it. */
    private void counted(PdfContentByte page, int number, float right, float bottom) {
        String text = lines.page().replace("{page}", Integer.toString(number));
        String before = text.substring(0, text.indexOf("{pages}"));
        float at = right - TOTAL_WIDTH;
        line(page, before, Element.ALIGN_RIGHT, at, bottom);
        page.addTemplate(total, at, bottom - 2);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String pages = Integer.toString(writer.getPageNumber() - 1);
        String after = lines.page().substring(lines.page().indexOf("{pages}")).replace("{pages}", pages);
        ColumnText.showTextAligned(total, Element.ALIGN_LEFT, type.phrase(after, SMALL, false), 0, 2, 0);
    }

    private void line(PdfContentByte page, String text, int alignment, float x, float y) {
        ColumnText.showTextAligned(page, alignment, type.phrase(text, SMALL, false), x, y, 0);
    }
}
