package org.tonghu.registry.internal.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.FileViews;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.IndicatorProvider;

/** Children by group, and the share of files up to date, by division (Cl. 9, 15; A3-2). One statement a figure. */
@Component
public final class RegistryIndicators implements IndicatorProvider {
    private static final String CHILDREN = "children";
    private static final String UP_TO_DATE = "files-up-to-date";
    private final Database db;
    private final RecordMaker maker;
    private final Texts texts;

    @Activate
    public RegistryIndicators(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference RecordMaker maker,
            @Reference Texts texts) {
        this.db = db;
        this.maker = maker;
        this.texts = texts;
    }

    @Override
    public List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        all.add(indicator(CHILDREN, "count", List.of("A3-2")));
        Categories.CODES.forEach(group -> all.add(indicator(group, "count", List.of("9"))));
        all.add(indicator(UP_TO_DATE, "share", List.of("A3-2", "6f")));
        return all;
    }

    private Indicator indicator(String id, String unit, List<String> clauses) {
        Map<String, String> titles = Map.of(
                "zh-CN", texts.of("indicator." + id, Locale.SIMPLIFIED_CHINESE),
                "en", texts.of("indicator." + id, Locale.ENGLISH));
        return new Indicator(id, titles, unit, clauses);
    }

    @Override
    public Map<Long, Value> values(String indicator, CodeRange area, DivisionLevel level) {
        Map<Long, Value> values = new HashMap<>();
        db.each(
                sql(indicator, area, level.step()),
                row -> values.put(row.number("place"), new Value(row.number("hits"), row.number("base"))));
        return values;
    }

    private Sql sql(String indicator, CodeRange area, long step) {
        String place = "(village_code / " + step + ") * " + step;
        String select = "select " + place + " as place, count(";
        if (Categories.CODES.contains(indicator)) {
            return Sql.of(select + "*) as hits, 0 as base from registry_child_category where category = ?", indicator)
                    .add(within(area, place));
        }
        Sql from = Sql.of("from registry_child where active = true").add(within(area, place));
        if (UP_TO_DATE.equals(indicator)) {
            LocalDate fresh = maker.today().minusDays(FileViews.FRESH_DAYS);
            return Sql.of(select + "case when confirmed_on >= ? then 1 end) as hits, count(*) as base", fresh)
                    .add(from);
        }
        return Sql.of(select + "*) as hits, 0 as base").add(from);
    }

    private static Sql within(CodeRange area, String place) {
        return Sql.of("and village_code >= ? and village_code < ? group by " + place, area.lo(), area.hi());
    }
}
