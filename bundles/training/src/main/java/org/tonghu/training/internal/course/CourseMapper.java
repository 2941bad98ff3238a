package org.tonghu.training.internal.course;

import java.util.List;
import org.tonghu.api.data.Row;
import org.tonghu.training.internal.course.CourseRows.Counted;
import org.tonghu.training.internal.course.CourseRows.Stored;

/** Reads courses of lists. */
final class CourseMapper {
    private CourseMapper() {}

    static Counted counted(Row row) {
        return new Counted(
                stored(row),
                row.string("updated_by"),
                row.instant("updated_at"),
                row.number("enrolled"),
                row.number("attended"),
                row.number("passed"));
    }

    static Stored stored(Row row) {
        return new Stored(row.uuid("id"), course(row), row.number("version"));
    }

    private static Course course(Row row) {
        return new Course(
                row.number("division"),
                row.string("title"),
                row.string("form"),
                List.of(row.string("ranks").split(",")),
                row.string("reason"),
                row.integer("course_year"),
                row.date("starts_on"),
                row.date("ends_on"),
                row.string("place"),
                new Course.Rules(
                        row.integer("questions"),
                        row.integer("minutes"),
                        row.integer("pass_mark"),
                        row.integer("attempts"),
                        row.integer("resit_days"),
                        row.integer("valid_months")));
    }
}
