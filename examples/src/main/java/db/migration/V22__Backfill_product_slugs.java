package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives the products that were there before V20 their slugs: {@code Größe "XL"} with the number 17 becomes
 * {@code grosse-xl-17}.
 *
 * <p>In Java because the shop computes slugs of new products by the same rule.
 */
public class V22__Backfill_product_slugs extends BaseJavaMigration {

    private static final int BATCH = 1_000;

    /** Each batch is a transaction of its own, so that no row stays locked for long and a second start goes on. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        while (fillBatch(context.getConnection()) == BATCH) {
            // until a batch is not full
        }
    }

    private static int fillBatch(Connection connection) throws SQLException {
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id, name FROM product WHERE slug IS NULL ORDER BY id LIMIT ?");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE product SET slug = ? WHERE id = ? AND slug IS NULL")) {
            select.setInt(1, BATCH);
            try (ResultSet products = select.executeQuery()) {
                while (products.next()) {
                    update.setString(1, slug(products.getString("name"), products.getInt("id")));
                    update.setInt(2, products.getInt("id"));
                    update.addBatch();
                    rows++;
                }
            }
            update.executeBatch();
        }
        return rows;
    }

    /** Words without accents, joined by hyphens; the number keeps products of one name apart. */
    static String slug(String name, int id) {
        String words = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (words.isEmpty() ? "product" : words) + "-" + id;
    }
}
