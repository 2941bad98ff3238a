package org.tonghu.work.internal.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.OfflineBundle;
import org.tonghu.work.internal.text.Texts;

/**
 * Puts together what a phone keeps: the parts of the modules that serve the caller's prefecture and the forms they need.
 * A part the caller may not see is left out; one that fails, or is too large for a phone, says so, and the others are given.
 */
@Component(service = Parcels.class)
public final class Parcels {
    private static final Logger LOG = LoggerFactory.getLogger(Parcels.class);
    private static final int MOST_ITEMS = 10_000;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Villages villages;
    private final Selector selector;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public Parcels(
            @Reference Villages villages,
            @Reference Selector selector,
            @Reference Forms forms,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.villages = villages;
        this.selector = selector;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param village one of the caller's villages, or null for all */
    public Parcel of(Long village) {
        List<Division> places = villages.of(village);
        List<CodeRange> ranges = Villages.ranges(places);
        int prefecture = Caller.who().prefecture();
        List<Parcel.Part> parts = new ArrayList<>();
        TreeSet<String> needed = new TreeSet<>();
        for (Contribution<OfflineBundle> bundle : selector.all(OfflineBundle.class, prefecture)) {
            part(bundle, ranges).ifPresent(part -> {
                parts.add(part);
                needed.addAll(bundle.service().forms());
            });
        }
        return new Parcel(
                clock.instant(),
                places.stream()
                        .map(place -> new Parcel.Place(Long.toString(place.code()), place.name()))
                        .toList(),
                parts,
                needed.stream().map(id -> form(id, prefecture)).toList());
    }

    private Optional<Parcel.Part> part(Contribution<OfflineBundle> bundle, List<CodeRange> ranges) {
        String key = bundle.service().key();
        try {
            List<?> items = bundle.service().content(ranges);
            return Optional.of(
                    items.size() > MOST_ITEMS
                            ? failed(bundle.moduleId(), key, "offline.too-large")
                            : new Parcel.Part(bundle.moduleId(), key, items, null));
        } catch (Problem problem) {
            return problem.status() == FORBIDDEN || problem.status() == NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(broken(bundle.moduleId(), key, problem));
        } catch (RuntimeException | LinkageError failure) {
            return Optional.of(broken(bundle.moduleId(), key, failure));
        }
    }

    private Parcel.Part broken(String module, String key, Throwable failure) {
        LOG.error("{} could not give {} for work without a line", module, key, failure);
        return failed(module, key, "offline.failed");
    }

    private Parcel.Part failed(String module, String key, String why) {
        return new Parcel.Part(
                module,
                key,
                null,
                texts.text("work", why, Map.of(), Caller.current().locale()));
    }

    private Parcel.Form form(String id, int prefecture) {
        FormVersion form = forms.current(id, prefecture);
        ObjectMapper mapper = new ObjectMapper();
        try {
            return new Parcel.Form(id, form.hash(), mapper.readTree(form.schema()), mapper.readTree(form.ui()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("form " + id + " is no JSON", e);
        }
    }
}
