package org.tonghu.registry.internal.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.value.FileValues;

/** What happened to a child as far as the platform knows: acts on her file, facts that began and ended. Newest first. */
@Component(service = Timeline.class)
public final class Timeline {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final FileHistory history;
    private final Facts facts;
    private final Catalogue catalogue;
    private final Texts texts;

    @Activate
    public Timeline(
            @Reference FileHistory history,
            @Reference Facts facts,
            @Reference Catalogue catalogue,
            @Reference Texts texts) {
        this.history = history;
        this.facts = facts;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * Something that happened.
     *
     * @param kind {@code file} or {@code fact}
     * @param by who did it, or null
     */
    public record Moment(Instant at, String kind, String text, String by) {}

    public List<Moment> of(UUID child) {
        Locale locale = Caller.current().locale();
        List<Moment> moments = new ArrayList<>();
        history.changes(child).forEach(entry -> moments.add(moment(entry, locale)));
        facts.history(child).forEach(fact -> {
            moments.add(moment(fact, fact.from(), "timeline.fact.began", locale));
            if (fact.to() != null) {
                moments.add(moment(fact, fact.to(), "timeline.fact.ended", locale));
            }
        });
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return moments;
    }

    private Moment moment(FileHistory.Entry entry, Locale locale) {
        String fields = entry.changes().stream()
                .map(FileHistory.Change::label)
                .collect(Collectors.joining(FileValues.LIST_MARK));
        String key = entry.action().replaceFirst("^child\\.", "timeline.");
        return new Moment(entry.at(), "file", texts.of(key, locale, Map.of("fields", fields)), entry.by());
    }

    private Moment moment(Fact fact, LocalDate day, String key, Locale locale) {
        Instant at = day.atStartOfDay(ZONE).toInstant();
        return new Moment(at, "fact", texts.of(key, locale, Map.of("fact", title(fact.code(), locale))), null);
    }

    private String title(String code, Locale locale) {
        Optional<FactType> type = catalogue.modules().stream()
                .flatMap(module -> module.descriptor().facts().stream())
                .filter(fact -> fact.code().equals(code))
                .findFirst();
        return type.map(fact -> Texts.pick(fact.title(), locale)).orElse(code);
    }
}
