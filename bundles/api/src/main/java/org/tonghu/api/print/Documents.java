package org.tonghu.api.print;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints documents: PDF/A4 with an embedded font for Chinese and the names of all ethnic groups, a number and its QR
 * code, the printing account and time, pages counted. Each print is stored encrypted and audited.
 *
 * <p>A module that only offers a document to be printed gives a {@code PrintSource} instead and needs nothing here;
 * this is for documents made by an act of the module's own, such as a decision.
 */
@ProviderType
public interface Documents {
    /** Prints for the current caller, whose right to it the module has checked, in the current transaction. */
    Printed print(PrintSpec spec);

    /** The PDF of a document the module printed. */
    InputStream open(Printed printed);
}
