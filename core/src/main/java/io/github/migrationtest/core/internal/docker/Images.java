package io.github.migrationtest.core.internal.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Has an image pulled where it is not there, once: Testcontainers tries for two minutes, several times over. */
final class Images {

    private Images() {}

    /** Throws what Docker says where the image is not to be had. */
    static void require(String image, DockerClient docker) {
        DockerImageName name = ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
        try {
            docker.inspectImageCmd(name.asCanonicalNameString()).exec();
        } catch (NotFoundException absent) {
            pull(name, docker);
        }
    }

    private static void pull(DockerImageName name, DockerClient docker) {
        try {
            docker.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .exec(new PullImageResultCallback())
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pulling " + name, e);
        }
    }
}
