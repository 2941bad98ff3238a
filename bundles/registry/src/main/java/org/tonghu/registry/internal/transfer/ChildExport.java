package org.tonghu.registry.internal.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.exchange.Column;
import org.tonghu.registry.internal.list.ChildQuery;
import org.tonghu.registry.internal.list.Cursor;
import org.tonghu.spi.ExportSource;

/** Gives out the list of children, found as it is in the list, each masked as her file is. */
@Component(service = ExportSource.class)
public final class ChildExport implements ExportSource {
    /** This source's key. */
    public static final String KEY = "registry.children";

    /** Parameter: area. */
    public static final String DIVISION = "division";

    /** Parameter: category. */
    public static final String CATEGORY = "category";

    /** Parameter: words searched for. */
    public static final String WORDS = "q";

    private final ExportRows rows;
    private final ChildColumns columns;

    @Activate
    public ChildExport(@Reference ExportRows rows, @Reference ChildColumns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String permission() {
        return "registry.export";
    }

    @Override
    public String action() {
        return "children.exported";
    }

    @Override
    public String subjectType() {
        return "child";
    }

    @Override
    public Rows open(Map<String, String> parameters) {
        String division = parameters.get(DIVISION);
        CodeRange area = division == null ? null : ChildColumns.area(division, DIVISION);
        return new ChildRows(new ChildQuery(parameters.getOrDefault(WORDS, ""), area, parameters.get(CATEGORY), true));
    }

    private final class ChildRows implements Rows {
        private final ChildQuery query;
        private final Locale locale = Caller.current().locale();
        private final List<String> moduleKeys =
                columns.modules().stream().map(Column::key).toList();

        ChildRows(ChildQuery query) {
            this.query = query;
        }

        @Override
        public List<Column> columns() {
            return columns.exported();
        }

        @Override
        public long total() {
            return rows.count(query);
        }

        @Override
        public long division() {
            return query.area() == null ? Caller.who().division() : query.area().lo();
        }

        @Override
        public Page page(String after) {
            List<Exported> page = rows.page(query, after == null ? null : Cursor.read(after));
            String next = page.size() < ExportRows.PAGE
                    ? null
                    : page.get(page.size() - 1).cursor().opaque();
            return new Page(rows.cells(page, moduleKeys, locale), next);
        }
    }
}
