package org.tonghu.work.internal.table;

import java.util.List;

/** A row as the file has it, cells trimmed. */
record Raw(long number, List<String> cells) {}
