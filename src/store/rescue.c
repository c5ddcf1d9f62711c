#include "store/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	PAGE_SIZE = 4096,
	PAGE_SIZE_LEAST = 512,
	PAGE_SIZE_MOST = 65536,
	HEADER_SIZE = 100, /* of the file */
	LEAF = 0x0D,	   /* a page with rows of a table */
	CELLS_AT = 8,	   /* behind the head of a leaf */
	PAGES_TO_TRY = 1 << 14,

	/* In a sound file each byte belongs to one row. A damaged one may have
	 * cells that overlap and chains that meet: so often is a page read as
	 * part of a chain, and so many times its size is read of a leaf. */
	READS_MOST = 4
};

static const char magic[16] = "SQLite format 3";

struct wreck {
	int fd;
	size_t page_size;
	size_t usable; /* bytes of a page, without those reserved at its end */
	uint64_t pages;
	unsigned char *reads; /* of each page, as part of a chain */
	size_t leaf_left;     /* bytes of cells that may be read of a leaf */
	bool old;	   /* looks for rows of version 1, which have no sum */
	bool unread;	   /* the disk failed to read a page */
	struct rows *rows; /* NULL to count only */
	uint64_t found;
	struct strbuf payload;
	unsigned char page[PAGE_SIZE_MOST];
	unsigned char overflow[PAGE_SIZE_MOST];
};

/* Bytes that are not read twice. */
struct cursor {
	const unsigned char *at;
	const unsigned char *end;
};

static uint64_t big_endian(const unsigned char *bytes, size_t n)
{
	uint64_t value = 0;

	while (n--)
		value = value << 8 | *bytes++;
	return value;
}

static bool take_varint(struct cursor *c, uint64_t *value)
{
	*value = 0;
	for (int i = 0; i < 9; i++) {
		unsigned char byte;

		if (c->at == c->end)
			return false;
		byte = *c->at++;
		if (i == 8) {
			*value = *value << 8 | byte;
			return true;
		}
		*value = *value << 7 | (byte & 0x7F);
		if (!(byte & 0x80))
			return true;
	}
	return true;
}

static bool read_page(struct wreck *wreck, uint64_t number, unsigned char *page)
{
	ssize_t n = pread(wreck->fd, page, wreck->page_size,
			  (off_t)((number - 1) * wreck->page_size));

	wreck->unread = wreck->unread || n < 0;
	return n == (ssize_t)wreck->page_size;
}

/* How much of a payload stands in the leaf itself. */
static size_t local_size(const struct wreck *wreck, uint64_t size)
{
	size_t most = wreck->usable - 35;
	size_t least = (wreck->usable - 12) * 32 / 255 - 23;
	size_t local;

	if (size <= most)
		return (size_t)size;
	local = least + (size_t)((size - least) % (wreck->usable - 4));
	return local <= most ? local : least;
}

/* Appends the rest of a payload from its chain of pages. */
static bool add_overflow(struct wreck *wreck, uint64_t number, size_t left)
{
	while (left) {
		size_t n = left < wreck->usable - 4 ? left : wreck->usable - 4;

		if (!number || number > wreck->pages || !wreck->reads ||
		    wreck->reads[number - 1] == READS_MOST ||
		    !read_page(wreck, number, wreck->overflow))
			return false;
		wreck->reads[number - 1]++;
		strbuf_add(&wreck->payload,
			   (struct str){(const char *)wreck->overflow + 4, n});
		left -= n;
		number = big_endian(wreck->overflow, 4);
	}
	return true;
}

static bool read_payload(struct wreck *wreck, struct cursor cell)
{
	uint64_t size;
	uint64_t row;
	size_t local;

	if (!take_varint(&cell, &size) || !take_varint(&cell, &row) ||
	    size > wreck->pages * wreck->page_size || size > STORE_ROW_MOST)
		return false;
	local = local_size(wreck, size);
	if ((size_t)(cell.end - cell.at) < local + (local < size ? 4 : 0) ||
	    local > wreck->leaf_left)
		return false;
	wreck->leaf_left -= local;
	strbuf_reset(&wreck->payload);
	strbuf_add(&wreck->payload, (struct str){(const char *)cell.at, local});
	return local == size ||
	       add_overflow(wreck, big_endian(cell.at + local, 4),
			    (size_t)size - local);
}

/* One value of the body, by the type that the head of the row gives it. */
static bool take_value(struct cursor *body, uint64_t type, struct value *value)
{
	static const size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
	size_t left = (size_t)(body->end - body->at);
	size_t size;

	*value = (struct value){.type = VALUE_NULL};
	if (type >= 12) {
		uint64_t bytes = (type - 12) / 2;

		if (bytes > left)
			return false;
		value->type = type & 1 ? VALUE_TEXT : VALUE_BLOB;
		value->bytes =
			(struct str){(const char *)body->at, (size_t)bytes};
		body->at += bytes;
		return true;
	}
	if (type >= sizeof(sizes) / sizeof(*sizes) || sizes[type] > left)
		return false;
	size = sizes[type];
	if (type) {
		value->type = type == 7 ? VALUE_OTHER : VALUE_INT;
		value->number = type == 9;
	}
	if (size) {
		uint64_t number = big_endian(body->at, size);
		unsigned shift = (unsigned)(64 - 8 * size);

		value->number = (int64_t)(number << shift) >> shift;
	}
	body->at += size;
	return true;
}

/* The values of a row; how many, or -1 when it is none. */
static int read_values(const struct wreck *wreck, struct value *values)
{
	const unsigned char *start = (const unsigned char *)wreck->payload.ptr;
	struct cursor head = {start, start + wreck->payload.len};
	struct cursor body = head;
	uint64_t size;
	int n = 0;

	if (!take_varint(&head, &size) || size > wreck->payload.len)
		return -1;
	head.end = body.at = start + size;
	while (head.at < head.end) {
		uint64_t type;

		if (n == ROW_WIDTH_MOST || !take_varint(&head, &type) ||
		    !take_value(&body, type, &values[n++]))
			return -1;
	}
	return body.at == body.end ? n : -1;
}

/* Which columns each version of a table has. */
static bool find_table(const struct wreck *wreck, int n, enum rows_table *table)
{
	enum { GAME_1 = 13, ANSWER_1 = 18 };

	*table = n == (wreck->old ? GAME_1 : GAME_WIDTH + 1) ? ROWS_GAME
							     : ROWS_ANSWER;
	return *table == ROWS_GAME ||
	       n == (wreck->old ? ANSWER_1 : ANSWER_WIDTH + 1);
}

static bool take_row(struct wreck *wreck, struct cursor cell)
{
	struct value values[ROW_WIDTH_MOST];
	struct value sum = {.type = VALUE_NULL};
	enum rows_table table;
	bool sound;
	int n;

	if (!read_payload(wreck, cell))
		return true;
	n = read_values(wreck, values);
	if (n < 0 || !find_table(wreck, n, &table))
		return true;
	if (wreck->old)
		while (n < rows_width(table))
			values[n++] = (struct value){.type = VALUE_TEXT};
	else
		sum = values[n - 1];
	sound = (wreck->old || sum.type == VALUE_INT) &&
		row_is_sound(table, values, &sum);
	wreck->found += sound;
	if (!wreck->rows)
		return true;
	if (sound)
		return rows_put(wreck->rows, table, values, &sum);
	wreck->rows->left_out[table]++;
	return true;
}

static bool take_page(struct wreck *wreck, uint64_t number)
{
	const unsigned char *page = wreck->page;
	const unsigned char *end = page + wreck->usable;
	const unsigned char *head = page + (number == 1 ? HEADER_SIZE : 0);
	uint64_t cells = big_endian(head + 3, 2);

	if (head[0] != LEAF)
		return true;
	wreck->leaf_left = READS_MOST * wreck->usable;
	for (uint64_t i = 0; i < cells; i++) {
		const unsigned char *pointer = head + CELLS_AT + 2 * i;
		uint64_t at;

		if (pointer + 2 > end)
			return true;
		at = big_endian(pointer, 2);
		if (at >= wreck->usable)
			continue;
		if (!take_row(wreck, (struct cursor){page + at, end}))
			return false;
	}
	return true;
}

/* The next page from `number` on that is not in a hole of the file, or past the
 * end. The bytes before `*data_end` are known to be in none. */
static uint64_t next_page(const struct wreck *wreck, uint64_t number,
			  off_t *data_end)
{
	off_t size = (off_t)wreck->page_size;
	off_t at = (off_t)(number - 1) * size;
	off_t data;

	if (at < *data_end)
		return number;
	data = lseek(wreck->fd, at, SEEK_DATA);
	if (data < 0)
		return errno == ENXIO ? UINT64_MAX : number;
	*data_end = lseek(wreck->fd, data, SEEK_HOLE);
	return (uint64_t)(data / size) + 1;
}

static bool scan(struct wreck *wreck, uint64_t most)
{
	off_t data_end = 0;
	bool ok = true;

	wreck->reads = calloc(wreck->pages + 1, 1);
	for (uint64_t i = 1; ok; i++) {
		i = next_page(wreck, i, &data_end);
		if (i > wreck->pages || i > most)
			break;
		ok = !read_page(wreck, i, wreck->page) || take_page(wreck, i);
	}
	free(wreck->reads);
	return ok && !wreck->unread;
}

/* The size of pages is in the head of the file, which may be damaged. */
static void measure(struct wreck *wreck)
{
	unsigned char head[HEADER_SIZE] = {0};
	struct stat status;
	size_t size;

	wreck->page_size = PAGE_SIZE;
	wreck->usable = PAGE_SIZE;
	if (pread(wreck->fd, head, sizeof(head), 0) == sizeof(head) &&
	    !memcmp(head, magic, sizeof(magic))) {
		size = (size_t)big_endian(head + 16, 2);
		size = size == 1 ? PAGE_SIZE_MOST : size;
		if (size >= PAGE_SIZE_LEAST && !(size & (size - 1))) {
			wreck->page_size = size;
			wreck->usable = size - (head[20] <= 32 ? head[20] : 0);
		}
	}
	if (!fstat(wreck->fd, &status))
		wreck->pages = (uint64_t)status.st_size / wreck->page_size;
}

static bool scan_all(int fd, struct rows *rows, uint64_t most, uint64_t *found)
{
	struct wreck *wreck = mem_resize(NULL, sizeof(*wreck));
	bool ok;

	*wreck = (struct wreck){.fd = fd, .rows = rows};
	measure(wreck);
	ok = scan(wreck, most);
	if (ok && !wreck->found) {
		wreck->old = true;
		ok = scan(wreck, most);
	}
	*found = wreck->found;
	strbuf_finish(&wreck->payload);
	free(wreck);
	return ok;
}

bool rescue_rows(int fd, struct rows *rows, uint64_t *found)
{
	return scan_all(fd, rows, UINT64_MAX, found);
}

/* A disk that lost its power may leave nothing but zeros. */
static bool is_zeros(int fd)
{
	char bytes[PAGE_SIZE];
	off_t at = 0;
	ssize_t n;

	while ((n = pread(fd, bytes, sizeof(bytes), at)) > 0) {
		for (ssize_t i = 0; i < n; i++)
			if (bytes[i])
				return false;
		at += n;
	}
	return n == 0;
}

/* The head of a database says which program it is of. */
static bool has_our_head(int fd)
{
	enum { APPLICATION_AT = 68, APPLICATION_ID = 0x63697671 };
	unsigned char head[HEADER_SIZE];

	return pread(fd, head, sizeof(head), 0) == sizeof(head) &&
	       big_endian(head + APPLICATION_AT, 4) == APPLICATION_ID;
}

bool rescue_worthwhile(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	uint64_t found = 0;
	bool worthwhile;

	if (fd < 0)
		return false;
	worthwhile = has_our_head(fd) || is_zeros(fd);
	if (!worthwhile) {
		scan_all(fd, NULL, PAGES_TO_TRY, &found);
		worthwhile = found > 0;
	}
	close(fd);
	return worthwhile;
}
