package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private final Releases releases = new Releases();

    @Test
    void aMajorVersionMeansItsNewestRelease() {
        assertThat(releases.resolve("16")).isEqualTo("16.15.0");
        assertThat(releases.resolve("16.4")).isEqualTo("16.4.0");
        assertThat(releases.resolve("16.4.0")).isEqualTo("16.4.0");
        assertThat(Releases.shortName("16.4.0")).isEqualTo("16.4");
    }

    @Test
    void anUnknownVersionIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> releases.resolve("19"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No embedded PostgreSQL 19: there are 13 (13.23), 14 (14.24), 15 (15.19), 16 (16.15),"
                        + " 17 (17.11), 18 (18.6). Name one of these, or an image (postgres:19).");
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThatThrownBy(() -> releases.resolve("latest"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Not a version: 'embedded:latest'. Write a major version (embedded:18) or a release"
                        + " (embedded:18.6).");
    }
}
