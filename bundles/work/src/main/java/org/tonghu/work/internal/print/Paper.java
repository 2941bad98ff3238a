package org.tonghu.work.internal.print;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.tonghu.api.print.PrintSpec;

/** Makes the PDF of a document, A4, both fonts embedded as far as used. Pure. */
final class Paper {
    private static final float BOTTOM = 60;

    private Paper() {}

    /** @param dateLine what stands below a line to sign on */
    static byte[] pdf(PrintSpec spec, Frame.Lines lines, String code, String dateLine, Locale locale) {
        Typeface type = new Typeface();
        Rectangle size = spec.landscape() ? PageSize.A4.rotate() : PageSize.A4;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(size, Frame.MARGIN, Frame.MARGIN, Frame.TOP, BOTTOM)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Frame(type, new QrCode(code), lines));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
            document.addTitle(spec.title());
            document.open();
            Blocks blocks = new Blocks(type, dateLine);
            document.add(blocks.title(spec.title()));
            if (spec.subtitle() != null) {
                document.add(blocks.subtitle(spec.subtitle()));
            }
            for (PrintSpec.Block block : spec.blocks()) {
                document.add(blocks.of(block));
            }
        } catch (DocumentException e) {
            throw new IllegalStateException("document of kind " + spec.kind() + " can't be set", e);
        }
        return out.toByteArray();
    }
}
