package org.tonghu.registry.internal.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.tonghu.registry.internal.list.Cursor;
import org.tonghu.registry.internal.value.Envelope;

/** What an export needs of a stored file. */
record Exported(UUID id, long village, String pinyin, Envelope.Parts parts, LocalDate confirmedOn) {
    Cursor cursor() {
        return new Cursor(village, pinyin, id);
    }
}
