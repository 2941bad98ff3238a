package org.tonghu.api.print;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was printed.
 *
 * @param number opaque and random; on the paper in words and as a QR code, and what anybody can check at
 *     {@code /api/documents/NUMBER}
 * @param sha256 of the PDF, hexadecimal
 * @param content address of the PDF, for who printed it
 */
public record Printed(
        UUID id, String number, String kind, String name, long size, String sha256, Instant issuedAt, String content) {}
