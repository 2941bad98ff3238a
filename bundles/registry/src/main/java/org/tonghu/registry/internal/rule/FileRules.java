package org.tonghu.registry.internal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tonghu.api.problem.FieldError;
import org.tonghu.registry.internal.value.FileValues;

/**
 * What a JSON Schema can't say about a child's file. Errors refuse it; flags ask a person to look again and refuse
 * nothing. Pure functions of the file and the day.
 */
public final class FileRules {
    private static final List<String> DAYS =
            List.of("birthDate", "father.birthDate", "mother.birthDate", "father.since", "mother.since", "filledOn");
    private static final List<String> GROWN_UPS =
            List.of("father.idNumber", "mother.idNumber", "guardianship.entrusted.idNumber");
    private static final int OLDEST_PARENT = 80;
    private static final int YOUNGEST_PARENT = 14;

    private FileRules() {}

    /** Why the file can't be taken. */
    public static List<FieldError> errors(FileValues values, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        String own = values.text("idNumber");
        if (!own.isEmpty()) {
            IdNumber.fault(own).ifPresent(code -> errors.add(error("idNumber", code)));
        }
        for (String path : GROWN_UPS) {
            if (IdNumber.looksLikeOne(values.text(path))) {
                IdNumber.fault(values.text(path)).ifPresent(code -> errors.add(error(path, code)));
            }
        }
        for (String path : DAYS) {
            if (values.date(path).filter(day -> day.isAfter(today)).isPresent()) {
                errors.add(error(path, "date.future"));
            }
        }
        return errors;
    }

    /** What a person should look at. */
    public static List<FieldError> flags(FileValues values, LocalDate today) {
        List<FieldError> flags = new ArrayList<>();
        Optional<LocalDate> born = values.date("birthDate");
        IdNumber.of(values.text("idNumber")).ifPresent(id -> {
            flag(flags, !born.equals(Optional.of(id.birthDate())), "birthDate", "birth-date.differs-from-id");
            flag(flags, !id.sex().equals(values.text("sex")), "sex", "sex.differs-from-id");
        });
        flag(flags, values.yes("hukou") && values.text("idNumber").isEmpty(), "idNumber", "id-number.missing");
        born.ifPresent(day -> {
            flag(flags, Ages.on(today, day) >= Ages.FULL_AGE, "birthDate", "age.full");
            parentAge(flags, values, "father", day);
            parentAge(flags, values, "mother", day);
        });
        for (String path : GROWN_UPS) {
            String number = values.text(path);
            flag(flags, !number.isEmpty() && !IdNumber.looksLikeOne(number), path, "id-number.other-document");
        }
        IdNumber.of(values.text("guardianship.entrusted.idNumber"))
                .ifPresent(id -> flag(
                        flags,
                        Ages.on(today, id.birthDate()) < Ages.FULL_AGE,
                        "guardianship.entrusted.idNumber",
                        "guardian.minor"));
        return flags;
    }

    private static void parentAge(List<FieldError> flags, FileValues values, String parent, LocalDate born) {
        values.date(parent + ".birthDate").ifPresent(day -> {
            int years = Ages.on(born, day);
            flag(flags, years < YOUNGEST_PARENT || years > OLDEST_PARENT, parent + ".birthDate", "parent.age");
        });
    }

    private static void flag(List<FieldError> flags, boolean holds, String path, String code) {
        if (holds) {
            flags.add(error(path, code));
        }
    }

    /** A field's JSON pointer. */
    public static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    private static FieldError error(String path, String code) {
        return FieldError.of(pointer(path), code);
    }
}
