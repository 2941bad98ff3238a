package org.tonghu.funding.internal.sheet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Column;
import org.tonghu.funding.internal.Texts;
import org.tonghu.spi.PrintSource;

/** The monthly sheet as it is published and signed. */
@Component
public final class SheetPaper implements PrintSource {
    private static final int NAME_WIDTH = 3;
    private static final int WIDTH = 2;

    private final Sheets sheets;
    private final Texts texts;

    @Activate
    public SheetPaper(@Reference Sheets sheets, @Reference Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "funding.sheet";
    }

    @Override
    public String permission() {
        return "funding.sheets";
    }

    @Override
    public PrintSpec make(Map<String, String> parameters) {
        YearMonth month = SheetTable.month(parameters);
        long division = SheetTable.division(parameters);
        Sheet sheet = sheets.of(month, division);
        String title = texts.text("funding.sheet.title", Map.of("place", sheet.divisionName(), "month", month));
        return PrintSpec.of(kind(), null, division, title)
                .subtitle(subtitle(sheet))
                .landscape()
                .table(columns(), rows(sheet), SheetTable.cells(sheet.totals()))
                .signatures(
                        texts.text("funding.sheet.sign-made"),
                        texts.text("funding.sheet.sign-checked"),
                        texts.text("funding.sheet.sign-head"))
                .clause("9b, 9c")
                .build();
    }

    private String subtitle(Sheet sheet) {
        String text = texts.text(
                "funding.sheet.subtitle",
                Map.of(
                        "institution", SheetTable.standard(sheet.standardInstitution()),
                        "scattered", SheetTable.standard(sheet.standardScattered())));
        return sheet.frozen() ? text : text + texts.text("funding.sheet.draft");
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String column : SheetTable.COLUMNS) {
            String title = texts.text("funding.sheet." + column);
            columns.add(columns.isEmpty() ? Column.text(title, NAME_WIDTH) : Column.number(title, WIDTH));
        }
        return columns;
    }

    private static List<List<String>> rows(Sheet sheet) {
        return sheet.items().stream().map(SheetTable::cells).toList();
    }
}
