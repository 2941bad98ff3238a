package org.tonghu.work.internal.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.Map;

/** A QR code drawn as squares, sharp at any size. */
final class QrCode {
    private final BitMatrix dots;

    QrCode(String text) {
        try {
            dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws it with its lower left corner here. */
    void draw(PdfContentByte page, float left, float bottom, float edge) {
        float dot = edge / dots.getWidth();
        page.saveState();
        page.setColorFill(Color.BLACK);
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    page.rectangle(left + column * dot, bottom + edge - (row + 1) * dot, dot, dot);
                }
            }
        }
        page.fill();
        page.restoreState();
    }
}
