#include "store/recover.h"

#include "store/schema.h"

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
	CELLS_AT = 8,	   /* after the header of a leaf */
	PAGES_TO_TRY = 1 << 14,

	/* In a sound file each byte belongs to one row. A damaged one may have
	 * cells that overlap and chains that meet. This limits how often a page
	 * is read as part of a chain, and how many times its size is read from
	 * a leaf. */
	READS_MOST = 4
};

static const char magic[16] = "SQLite format 3";

struct carver {
	int fd;
	size_t page_size;
	size_t usable; /* bytes of a page, without those reserved at its end */
	uint64_t pages;
	unsigned char *reads; /* by page, as part of a chain */
	size_t leaf_left;     /* bytes of cells left to read from a leaf */
	bool old;	   /* look for rows of version 1, without checksums */
	bool unread;	   /* the disk failed to read a page */
	struct rows *rows; /* NULL to only count */
	uint64_t found;
	struct strbuf payload;
	unsigned char page[PAGE_SIZE_MOST];
	unsigned char overflow[PAGE_SIZE_MOST];
};

/* Bytes that are read only once. */
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

static bool read_page(struct carver *carver, uint64_t number,
		      unsigned char *page)
{
	ssize_t n = pread(carver->fd, page, carver->page_size,
			  (off_t)((number - 1) * carver->page_size));

	carver->unread = carver->unread || n < 0;
	return n == (ssize_t)carver->page_size;
}

/* How much of a payload is in the leaf itself. */
static size_t local_size(const struct carver *carver, uint64_t size)
{
	size_t most = carver->usable - 35;
	size_t least = (carver->usable - 12) * 32 / 255 - 23;
	size_t local;

	if (size <= most)
		return (size_t)size;
	local = least + (size_t)((size - least) % (carver->usable - 4));
	return local <= most ? local : least;
}

/* Appends the rest of a payload from its chain of overflow pages. */
static bool add_overflow(struct carver *carver, uint64_t number, size_t left)
{
	while (left) {
		size_t n =
			left < carver->usable - 4 ? left : carver->usable - 4;

		if (!number || number > carver->pages || !carver->reads ||
		    carver->reads[number - 1] == READS_MOST ||
		    !read_page(carver, number, carver->overflow))
			return false;
		carver->reads[number - 1]++;
		strbuf_add(&carver->payload,
			   (struct str){(const char *)carver->overflow + 4, n});
		left -= n;
		number = big_endian(carver->overflow, 4);
	}
	return true;
}

static bool read_payload(struct carver *carver, struct cursor cell)
{
	uint64_t size;
	uint64_t row;
	size_t local;

	if (!take_varint(&cell, &size) || !take_varint(&cell, &row) ||
	    size > carver->pages * carver->page_size || size > STORE_ROW_MOST)
		return false;
	local = local_size(carver, size);
	if ((size_t)(cell.end - cell.at) < local + (local < size ? 4 : 0) ||
	    local > carver->leaf_left)
		return false;
	carver->leaf_left -= local;
	strbuf_reset(&carver->payload);
	strbuf_add(&carver->payload,
		   (struct str){(const char *)cell.at, local});
	return local == size ||
	       add_overflow(carver, big_endian(cell.at + local, 4),
			    (size_t)size - local);
}

/* One value of the body, by its type in the row's header. */
static bool take_value(struct cursor *body, uint64_t type,
		       struct db_value *value)
{
	static const size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
	size_t left = (size_t)(body->end - body->at);
	size_t size;

	*value = (struct db_value){.type = DB_NULL};
	if (type >= 12) {
		uint64_t bytes = (type - 12) / 2;

		if (bytes > left)
			return false;
		value->type = type & 1 ? DB_TEXT : DB_BLOB;
		value->bytes =
			(struct str){(const char *)body->at, (size_t)bytes};
		body->at += bytes;
		return true;
	}
	if (type >= sizeof(sizes) / sizeof(*sizes) || sizes[type] > left)
		return false;
	size = sizes[type];
	if (type) {
		value->type = type == 7 ? DB_OTHER : DB_INT;
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

/* The values of a row; returns how many, or -1 if it is not a row. */
static int read_values(const struct carver *carver, struct db_value *values)
{
	const unsigned char *start = (const unsigned char *)carver->payload.ptr;
	struct cursor head = {start, start + carver->payload.len};
	struct cursor body = head;
	uint64_t size;
	int n = 0;

	if (!take_varint(&head, &size) || size > carver->payload.len)
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

/* For a row of `n` values: its table, and how many of the values are columns
 * other than the checksum, which version 1 lacks. No two tables of any version
 * have rows of the same width. */
static bool find_table(const struct carver *carver, int n,
		       enum rows_table *table, int *width)
{
	int64_t first = carver->old ? 1 : 2;
	int64_t last = carver->old ? 1 : schema_version;

	*width = carver->old ? n : n - 1;
	for (int64_t version = first; version <= last; version++)
		for (int i = 0; i < ROWS_TABLES; i++) {
			*table = (enum rows_table)i;
			if (*width > 0 &&
			    rows_width_of(*table, version) == *width)
				return true;
		}
	return false;
}

/* Takes the checksum out of the row, which is then as returned by the
 * queries. */
static struct db_value take_sum(struct db_value *values, int n, int at)
{
	struct db_value sum = values[at];

	memmove(values + at, values + at + 1,
		(size_t)(n - at - 1) * sizeof(*values));
	return sum;
}

static bool take_row(struct carver *carver, struct cursor cell)
{
	struct db_value values[ROW_WIDTH_MOST];
	struct db_value sum = {.type = DB_NULL};
	enum rows_table table;
	bool sound;
	int width;
	int n;

	if (!read_payload(carver, cell))
		return true;
	n = read_values(carver, values);
	if (n < 0 || !find_table(carver, n, &table, &width))
		return true;
	if (!carver->old)
		sum = take_sum(values, n, rows_sum_at(table));
	sound = (carver->old || sum.type == DB_INT) &&
		row_is_sound(table, values, width, &sum);
	carver->found += sound;
	if (!carver->rows)
		return true;
	if (sound)
		return rows_put(carver->rows, table, values, width, &sum);
	carver->rows->left_out[table]++;
	return true;
}

static bool take_page(struct carver *carver, uint64_t number)
{
	const unsigned char *page = carver->page;
	const unsigned char *end = page + carver->usable;
	const unsigned char *head = page + (number == 1 ? HEADER_SIZE : 0);
	uint64_t cells = big_endian(head + 3, 2);

	if (head[0] != LEAF)
		return true;
	carver->leaf_left = READS_MOST * carver->usable;
	for (uint64_t i = 0; i < cells; i++) {
		const unsigned char *pointer = head + CELLS_AT + 2 * i;
		uint64_t at;

		if (pointer + 2 > end)
			return true;
		at = big_endian(pointer, 2);
		if (at >= carver->usable)
			continue;
		if (!take_row(carver, (struct cursor){page + at, end}))
			return false;
	}
	return true;
}

/* The next page from `number` on that is neither in a hole of the file nor past
 * the end. The bytes before `*data_end` are known not to be in a hole. */
static uint64_t next_page(const struct carver *carver, uint64_t number,
			  off_t *data_end)
{
	off_t size = (off_t)carver->page_size;
	off_t at = (off_t)(number - 1) * size;
	off_t data;

	if (at < *data_end)
		return number;
	data = lseek(carver->fd, at, SEEK_DATA);
	if (data < 0)
		return errno == ENXIO ? UINT64_MAX : number;
	*data_end = lseek(carver->fd, data, SEEK_HOLE);
	return (uint64_t)(data / size) + 1;
}

static bool scan(struct carver *carver, uint64_t most)
{
	off_t data_end = 0;
	bool ok = true;

	carver->reads = calloc(carver->pages + 1, 1);
	for (uint64_t i = 1; ok; i++) {
		i = next_page(carver, i, &data_end);
		if (i > carver->pages || i > most)
			break;
		ok = !read_page(carver, i, carver->page) ||
		     take_page(carver, i);
	}
	free(carver->reads);
	return ok && !carver->unread;
}

/* The page size is in the file header, which may be damaged. */
static void measure(struct carver *carver)
{
	unsigned char head[HEADER_SIZE] = {0};
	struct stat status;
	size_t size;

	carver->page_size = PAGE_SIZE;
	carver->usable = PAGE_SIZE;
	if (pread(carver->fd, head, sizeof(head), 0) == sizeof(head) &&
	    !memcmp(head, magic, sizeof(magic))) {
		size = (size_t)big_endian(head + 16, 2);
		size = size == 1 ? PAGE_SIZE_MOST : size;
		if (size >= PAGE_SIZE_LEAST && !(size & (size - 1))) {
			carver->page_size = size;
			carver->usable = size - (head[20] <= 32 ? head[20] : 0);
		}
	}
	if (!fstat(carver->fd, &status))
		carver->pages = (uint64_t)status.st_size / carver->page_size;
}

static bool scan_all(int fd, struct rows *rows, uint64_t most, uint64_t *found)
{
	struct carver *carver = mem_resize(NULL, sizeof(*carver));
	bool ok;

	*carver = (struct carver){.fd = fd, .rows = rows};
	measure(carver);
	ok = scan(carver, most);
	if (ok && !carver->found) {
		carver->old = true;
		ok = scan(carver, most);
	}
	*found = carver->found;
	strbuf_finish(&carver->payload);
	free(carver);
	return ok;
}

bool recover_rows(int fd, struct rows *rows, uint64_t *found)
{
	return scan_all(fd, rows, UINT64_MAX, found);
}

/* A power failure may leave nothing but zeros. */
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

/* Does the database header have our application id? */
static bool has_our_head(int fd)
{
	enum { APPLICATION_AT = 68, APPLICATION_ID = 0x63697671 };
	unsigned char head[HEADER_SIZE];

	return pread(fd, head, sizeof(head), 0) == sizeof(head) &&
	       big_endian(head + APPLICATION_AT, 4) == APPLICATION_ID;
}

bool recovery_is_worthwhile(const char *path)
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
