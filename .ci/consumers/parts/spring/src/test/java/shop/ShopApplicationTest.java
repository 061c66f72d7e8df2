package shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "spring.flyway.enabled=false")
class ShopApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void starts() {
        assertThat(jdbc).isNotNull();
    }
}
