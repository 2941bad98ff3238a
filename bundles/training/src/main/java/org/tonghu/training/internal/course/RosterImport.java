package org.tonghu.training.internal.course;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.exchange.Column;
import org.tonghu.api.exchange.Column.Kind;
import org.tonghu.spi.ImportTarget;
import org.tonghu.training.internal.Texts;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.Workers;

/** The list of who was at a course 到课名册: enrols whoever is not and notes the day. */
@Component
public final class RosterImport implements ImportTarget {
    static final String COURSE = "course";
    static final String USERNAME = "username";
    static final String ATTENDED = "attendedOn";

    private final CourseRows courses;
    private final EnrolmentRows rows;
    private final Enrolments enrolments;
    private final Workers workers;
    private final Today today;

    @Activate
    public RosterImport(
            @Reference CourseRows courses,
            @Reference EnrolmentRows rows,
            @Reference Enrolments enrolments,
            @Reference Workers workers,
            @Reference Today today) {
        this.courses = courses;
        this.rows = rows;
        this.enrolments = enrolments;
        this.workers = workers;
        this.today = today;
    }

    @Override
    public String key() {
        return "training.roster";
    }

    @Override
    public Map<String, String> titles() {
        return Texts.of("training.roster");
    }

    @Override
    public String permission() {
        return "training.manage";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                column(COURSE, Kind.TEXT),
                column(USERNAME, Kind.TEXT),
                column(ATTENDED, Kind.DATE).like("2026-11-24"));
    }

    @Override
    public Rows open(Map<String, String> parameters) {
        return new Roster(courses, rows, enrolments, workers, today.day());
    }

    private static Column column(String key, Kind kind) {
        Map<String, String> titles = Texts.of("column.training." + key);
        return Column.of(key, titles.get("zh-CN"), titles.get("en"), kind).must();
    }
}
