package org.tonghu.funding.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.Column.Kind;
import org.tonghu.funding.internal.Texts;
import org.tonghu.spi.ExportSource;

/** The monthly sheet as a table file, the total as its last row. */
@Component
public final class SheetExport implements ExportSource {
    private final Sheets sheets;

    @Activate
    public SheetExport(@Reference Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String key() {
        return "funding.sheet";
    }

    @Override
    public Map<String, String> titles() {
        return Texts.all("funding.export.sheet");
    }

    @Override
    public String permission() {
        return "funding.sheets";
    }

    @Override
    public Rows open(Map<String, String> parameters) {
        long division = SheetTable.division(parameters);
        Sheet sheet = sheets.of(SheetTable.month(parameters), division);
        List<List<String>> cells = new ArrayList<>();
        sheet.items().forEach(line -> cells.add(SheetTable.cells(line)));
        cells.add(SheetTable.cells(sheet.totals()));
        return new SheetRows(division, cells);
    }

    /** All rows at once: a sheet is a page. */
    private record SheetRows(long division, List<List<String>> cells) implements Rows {
        @Override
        public List<Column> columns() {
            return SheetTable.COLUMNS.stream().map(SheetRows::column).toList();
        }

        private static Column column(String key) {
            Map<String, String> titles = Texts.all("funding.sheet." + key);
            return Column.of(key, titles.get("zh-CN"), titles.get("en"), Kind.TEXT);
        }

        @Override
        public long total() {
            return cells.size();
        }

        @Override
        public Page page(String after) {
            return new Page(cells, null);
        }
    }
}
