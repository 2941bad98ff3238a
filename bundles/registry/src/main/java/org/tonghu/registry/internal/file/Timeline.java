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
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.value.FileValues;

/**
 * What happened to a child as far as the platform knows: acts on her file, facts that began and ended, and what the
 * modules that serve her prefecture add. Newest first.
 */
@Component(service = Timeline.class)
public final class Timeline {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** What other modules did on a child they tell themselves. */
    private static final String OWN_ACTS = "child.";

    private final Children children;
    private final FileHistory history;
    private final ModuleMoments modules;
    private final Facts facts;
    private final Catalogue catalogue;
    private final Texts texts;

    @Activate
    public Timeline(
            @Reference Children children,
            @Reference FileHistory history,
            @Reference ModuleMoments modules,
            @Reference Facts facts,
            @Reference Catalogue catalogue,
            @Reference Texts texts) {
        this.children = children;
        this.history = history;
        this.modules = modules;
        this.facts = facts;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * Something that happened.
     *
     * @param kind {@code file}, {@code fact}, {@code failed}, or a module's own
     * @param by who did it, or null
     * @param to address in the console, or null
     */
    public record Moment(Instant at, String kind, String text, String by, String to) {}

    public List<Moment> of(UUID child) {
        Locale locale = Caller.current().locale();
        ChildRef ref = children.require(child);
        List<Moment> moments = new ArrayList<>(modules.of(ref));
        history.changes(child).stream()
                .filter(entry -> entry.action().startsWith(OWN_ACTS))
                .forEach(entry -> moments.add(moment(entry, locale)));
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
        String key = "timeline." + entry.action().substring(OWN_ACTS.length());
        return new Moment(entry.at(), "file", texts.of(key, locale, Map.of("fields", fields)), entry.by(), null);
    }

    private Moment moment(Fact fact, LocalDate day, String key, Locale locale) {
        Instant at = day.atStartOfDay(ZONE).toInstant();
        return new Moment(at, "fact", texts.of(key, locale, Map.of("fact", title(fact.code(), locale))), null, null);
    }

    private String title(String code, Locale locale) {
        Optional<FactType> type = catalogue.modules().stream()
                .flatMap(module -> module.descriptor().facts().stream())
                .filter(fact -> fact.code().equals(code))
                .findFirst();
        return type.map(fact -> Texts.pick(fact.title(), locale)).orElse(code);
    }
}
