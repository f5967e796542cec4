package org.wayleave.watch.amplification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts as columns: post {@code i} is content {@code postToContent[i]} that account {@code
 * postToAccount[i]} published about object {@code postToObject[i]} at {@code postToSecond[i]},
 * seconds since 1970-01-01 UTC.
 *
 * <p>Immutable and thread-safe. Accounts are pseudonyms; this class never sees anything else.
 */
public final class Posts {

  /** No content has the name of the object. */
  static final int NONE = -1;

  final List<String> accounts;
  final List<String> objects;
  final List<String> contents;
  final int[] postToAccount;
  final int[] postToObject;
  final int[] postToContent;
  final long[] postToSecond;

  /** The content that bears the object's own name, or {@link #NONE}. */
  final int[] objectToContent;

  private Posts(Builder from) {
    accounts = List.copyOf(from.accounts.names);
    objects = List.copyOf(from.objects.names);
    contents = List.copyOf(from.contents.names);
    postToAccount = Arrays.copyOf(from.postToAccount, from.size);
    postToObject = Arrays.copyOf(from.postToObject, from.size);
    postToContent = Arrays.copyOf(from.postToContent, from.size);
    postToSecond = Arrays.copyOf(from.postToSecond, from.size);
    objectToContent =
        objects.stream()
            .mapToInt(object -> from.contents.numbers.getOrDefault(object, NONE))
            .toArray();
  }

  /** How many posts there are. */
  public int count() {
    return postToAccount.length;
  }

  /** How many accounts wrote them. */
  public int accountCount() {
    return accounts.size();
  }

  /** How many objects they are about. */
  public int objectCount() {
    return objects.size();
  }

  /** Collects posts one by one. Not thread-safe. */
  public static final class Builder {

    private final Names accounts = new Names();
    private final Names objects = new Names();
    private final Names contents = new Names();
    private int[] postToAccount = new int[1024];
    private int[] postToObject = new int[1024];
    private int[] postToContent = new int[1024];
    private long[] postToSecond = new long[1024];
    private int size;

    /**
     * Adds one post.
     *
     * @param account the account's pseudonym
     * @param object what it is about
     * @param content the post's own name
     * @param second seconds since 1970-01-01 UTC
     */
    public Builder add(String account, String object, String content, long second) {
      if (size == postToAccount.length) {
        int room = size + (size >> 1);
        postToAccount = Arrays.copyOf(postToAccount, room);
        postToObject = Arrays.copyOf(postToObject, room);
        postToContent = Arrays.copyOf(postToContent, room);
        postToSecond = Arrays.copyOf(postToSecond, room);
      }
      postToAccount[size] = accounts.numberOf(account);
      postToObject[size] = objects.numberOf(object);
      postToContent[size] = contents.numberOf(content);
      postToSecond[size] = second;
      size++;
      return this;
    }

    /** What was added until now. */
    public Posts build() {
      return new Posts(this);
    }
  }

  /** Names and their numbers in the order they came. */
  private static final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int numberOf(String name) {
      Integer known = numbers.putIfAbsent(name, names.size());
      if (known != null) {
        return known;
      }
      names.add(name);
      return names.size() - 1;
    }
  }
}
