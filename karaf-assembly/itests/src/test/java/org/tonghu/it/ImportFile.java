package org.tonghu.it;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Registry forms as offices send them. */
final class ImportFile {
    static final String NAME = "岩导入";
    static final Charset GBK = Charset.forName("GBK");
    private static final List<String> COLUMNS =
            List.of("村（社区）", "姓名", "性别", "民族", "出生日期", "身份证号", "是否有户籍", "健康状况", "就学状况", "就读学校", "监护类型", "监护状况");

    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    ImportFile() {
        this(COLUMNS);
    }

    private ImportFile(List<String> columns) {
        this.columns = columns;
        lines.add(String.join(",", columns));
    }

    /** A form that lacks a column. */
    static ImportFile without(String column) {
        return new ImportFile(
                COLUMNS.stream().filter(one -> !one.equals(column)).toList());
    }

    /** A row of a healthy girl of primary school, changed as wished. */
    ImportFile row(String village, String name, Consumer<Map<String, String>> change) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "村（社区）", village,
                "姓名", name,
                "性别", "女",
                "民族", "傣族",
                "出生日期", "2017-03-05",
                "是否有户籍", "是",
                "健康状况", "健康",
                "就学状况", "小学",
                "监护类型", "父母双方外出",
                "监护状况", "一般"));
        change.accept(cells);
        lines.add(String.join(
                ",",
                columns.stream()
                        .map(column -> quoted(cells.getOrDefault(column, "")))
                        .toList()));
        return this;
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    byte[] bytes(Charset charset) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    /** A good row and one whose ID number is wrong. */
    static byte[] small(String village) {
        return new ImportFile()
                .row(village, NAME, cells -> {})
                .row(village, "坏证号", cells -> cells.put("身份证号", "533102201703051234"))
                .bytes(StandardCharsets.UTF_8);
    }
}
