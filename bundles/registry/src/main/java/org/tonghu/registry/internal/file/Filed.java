package org.tonghu.registry.internal.file;

import org.tonghu.registry.internal.name.Spelling;
import org.tonghu.registry.internal.value.FileValues;

/** A file about to be stored: its row, its values, how the name sounds. */
public record Filed(ChildRecord row, FileValues values, Spelling spelling) {}
