package org.tonghu.platform.internal.select;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.tonghu.api.module.Selector;

/**
 * Where a component stands among others for a prefecture. Pure.
 *
 * @param named how many prefectures it names; none means everywhere and stands last
 */
record Precedence(int named, int ranking, long serviceId) implements Comparable<Precedence> {
    private static final Comparator<Precedence> ORDER = Comparator.comparingInt(Precedence::named)
            .thenComparing(Precedence::ranking, Comparator.reverseOrder())
            .thenComparingLong(Precedence::serviceId);

    /** Empty where the component is not for the prefecture. */
    static Optional<Precedence> of(ServiceReference<?> reference, int prefecture) {
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        return of(
                reference.getProperty(Selector.PREFECTURE),
                ranking instanceof Integer number ? number : 0,
                (Long) reference.getProperty(Constants.SERVICE_ID),
                prefecture);
    }

    static Optional<Precedence> of(Object property, int ranking, long serviceId, int prefecture) {
        List<String> names = names(property);
        if (names.isEmpty()) {
            return Optional.of(new Precedence(Integer.MAX_VALUE, ranking, serviceId));
        }
        String wanted = Integer.toString(prefecture);
        return names.stream().anyMatch(wanted::equals)
                ? Optional.of(new Precedence(names.size(), ranking, serviceId))
                : Optional.empty();
    }

    /** Four-digit names: a one-element array may arrive as a String, a six-digit code ends in 00, {@code *} is everywhere. */
    private static List<String> names(Object property) {
        Object[] values = property instanceof Object[] array ? array : new Object[] {property};
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(value -> value.toString().trim())
                .filter(name -> !name.isEmpty() && !"*".equals(name))
                .map(name -> name.length() > 4 ? name.substring(0, 4) : name)
                .distinct()
                .toList();
    }

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }
}
