package org.tonghu.funding.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tonghu.api.code.Codes;

/** The module's own code lists, read as the platform reads them. */
final class TestCodes implements Codes {
    @Override
    public List<Code> list(String name, Locale locale) {
        int column = locale.getLanguage().equals("en") ? 2 : 1;
        return lines(name).stream().map(line -> new Code(line[0], line[column])).toList();
    }

    @Override
    public String label(String list, String code, Locale locale) {
        return list(list, locale).stream()
                .filter(entry -> entry.code().equals(code))
                .map(Code::label)
                .findFirst()
                .orElse(code);
    }

    @Override
    public Optional<String> code(String list, String labelOrCode) {
        return lines(list).stream()
                .filter(line -> List.of(line).contains(labelOrCode))
                .map(line -> line[0])
                .findFirst();
    }

    private static List<String[]> lines(String list) {
        InputStream file = TestCodes.class.getResourceAsStream("/codes/" + list + ".csv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
