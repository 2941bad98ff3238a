package org.tonghu.work.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.exchange.Column;
import org.tonghu.work.internal.text.Texts;

/** Words of an exchange: the module's own where it has them, else those of the platform. */
@Component(service = Said.class)
public final class Said {
    private final Texts texts;

    @Activate
    public Said(@Reference Texts texts) {
        this.texts = texts;
    }

    /** The text for the target's module, {@code {name}} replaced. */
    String of(String target, String key, Map<String, ?> args, Locale locale) {
        return texts.text(module(target), key, args, locale);
    }

    /** The text of one module, else of another, else of the platform, else the key. */
    String of(String first, String then, String key, Map<String, ?> args, Locale locale) {
        return texts.find(first, key, args, locale).orElseGet(() -> texts.text(then, key, args, locale));
    }

    /** What a target is called: by itself, else by the text {@code exchange.KEY} of its module. */
    String title(String target, Map<String, String> titles, Locale locale) {
        return titles.isEmpty() ? of(target, "exchange." + target, Map.of(), locale) : pick(titles, locale);
    }

    /** The columns with their titles: their own, else the texts {@code column.KEY} of the module. */
    List<Column> titled(String target, List<Column> columns) {
        return columns.stream()
                .map(column -> column.titles().isEmpty() ? titled(target, column) : column)
                .toList();
    }

    private Column titled(String target, Column column) {
        String key = "column." + column.key();
        Map<String, String> titles = Map.of(
                "zh-CN", of(target, key, Map.of(), Locale.SIMPLIFIED_CHINESE),
                "en", of(target, key, Map.of(), Locale.ENGLISH));
        return new Column(column.key(), titles, column.kind(), column.list(), column.required(), column.example());
    }

    /** The text for the locale among texts by language tag, Chinese where there is none for it. */
    static String pick(Map<String, String> titles, Locale locale) {
        String exact = titles.get(locale.toLanguageTag());
        String language = exact == null ? titles.get(locale.getLanguage()) : exact;
        return language == null ? titles.getOrDefault("zh-CN", "") : language;
    }

    static String module(String target) {
        return target.substring(0, Math.max(0, target.indexOf('.')));
    }
}
