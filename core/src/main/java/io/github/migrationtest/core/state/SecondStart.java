package io.github.migrationtest.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened when the tool was started once more on a database that has everything.
 *
 * @param ran the names of the migrations that it ran; none, when all is well
 * @param failure what it said when it refused to start, or a callback failed; null when all is well
 */
public record SecondStart(List<String> ran, @Nullable String failure) {

    public SecondStart {
        ran = List.copyOf(ran);
    }
}
