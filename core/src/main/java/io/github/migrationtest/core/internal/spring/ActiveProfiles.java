package io.github.migrationtest.core.internal.spring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The profiles that count, in the order in which their files are read: later ones win.
 *
 * @param all the profiles with all that they bring; {@code default} where there are none
 */
record ActiveProfiles(List<String> all) {

    private static final String ACTIVE = "spring.profiles.active";

    ActiveProfiles {
        all = List.copyOf(all);
    }

    /** The profiles that the user has named, else those that the application's own settings name. */
    static ActiveProfiles of(List<String> named, PropertySources sources) {
        List<String> active = named.isEmpty() ? sources.list(ACTIVE) : named;
        Collection<String> asked = new LinkedHashSet<>(sources.list("spring.profiles.include"));
        asked.addAll(active);
        Set<String> all = new LinkedHashSet<>();
        asked.forEach(profile -> expand(profile, sources, all));
        if (all.isEmpty()) {
            List<String> otherwise = sources.list("spring.profiles.default");
            all.addAll(otherwise.isEmpty() ? List.of("default") : otherwise);
        }
        return new ActiveProfiles(new ArrayList<>(all));
    }

    private static void expand(String profile, PropertySources sources, Set<String> all) {
        if (all.add(profile)) {
            sources.list("spring.profiles.group." + profile).forEach(member -> expand(member, sources, all));
        }
    }

    /** For messages: {@code  (profiles prod, eu)}; nothing where there are none. */
    String words() {
        if (all.equals(List.of("default"))) {
            return "";
        }
        return (all.size() == 1 ? " (profile " : " (profiles ") + String.join(", ", all) + ")";
    }
}
