package org.tonghu.registry.internal.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of the form registry/child in their order, read from {@code forms/child.fields.csv}. */
public final class FormFields {
    /** The form of 2016 (农村留守儿童和困境儿童信息登记表). */
    public static final String FORM = "registry/child";

    /** All, in the form's order. */
    public static final List<FormField> ALL = read();

    private static final Map<String, FormField> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FormField::key, Function.identity()));

    private FormFields() {}

    public static Optional<FormField> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static List<FormField> read() {
        try (InputStream in = FormFields.class.getResourceAsStream("/forms/child.fields.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(FormFields::field).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormField field(String line) {
        String[] cells = line.split(",", -1);
        return new FormField(
                cells[0],
                FormField.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                FormField.Protection.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                "must".equals(cells[4]));
    }
}
