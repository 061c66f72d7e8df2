/**
 * Reads PostgreSQL's catalogue: one {@code .sql} resource for each kind of object.
 *
 * <p>A query gives one row an object. The labels of its columns say what they are:
 *
 * <ul>
 *   <li>{@code _id}: the object's address as the catalogue has it, {@code catalog:oid} or {@code catalog:oid:subid};
 *       comments and extension membership come by it;
 *   <li>{@code _name} and {@code _arguments}: what it is called, beside its schema and table;
 *   <li>{@code _schema}, {@code _table}, {@code _parent}: addresses of what it hangs on. An object whose schema, table or
 *       parent is not listed (temporary, of an extension, ignored) is not listed either; one that comes or goes with
 *       them is not worth a line of its own;
 *   <li>{@code _acl}: its privileges; {@code _kind}: its kind, where that is not the resource's;
 *   <li>{@code _properties}: properties whose names differ from object to object, a pair of name and value each;
 *   <li>{@code _masked x}: the property x, an array of options {@code name=value} of which the values of secrets are hidden;
 *   <li>{@code _numbers x}: the detail x, columns of the object's table by their numbers: {@code 1 3};
 *   <li>any other label that begins with {@code _}: a detail that typed views serve and that no difference looks at;
 *   <li>every other label: a property, compared, and worded in differences as it is labelled here. A boolean is a flag
 *       that an object has or has not.
 * </ul>
 *
 * <p>A line that ends in {@code -- since 14} or {@code -- before 14} is meant for these versions only. A query whose first
 * line is {@code -- superuser only} is left out for everybody else; one with a line {@code -- if exists: select …} is asked only
 * where that finds a row, which is how kinds that few schemas have cost next to nothing.
 */
@NullMarked
package io.github.migrationtest.core.internal.catalog;

import org.jspecify.annotations.NullMarked;
