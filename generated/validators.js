// Computed from spec/ by `npm run generate`. Do not edit.

const headerDockerDistributionAPIVersion = validate20;
const schema31 = { "type": "string", "enum": ["registry/2.0"], "$id": "headerDockerDistributionAPIVersion" };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
    return false;
  }
  if (!(data === "registry/2.0")) {
    validate20.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema31.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerWarning = validate21;
const schema32 = { "type": "string", "maxLength": 4096, "pattern": '^299 - "(?:[^"\\\\]|\\\\.)*"(?:[ \\t]*,[ \\t]*299 - "(?:[^"\\\\]|\\\\.)*")*$', "$id": "headerWarning" };
const func1 = ((text) => [...text].length);
const pattern4 = new RegExp('^299 - "(?:[^"\\\\]|\\\\.)*"(?:[ \\t]*,[ \\t]*299 - "(?:[^"\\\\]|\\\\.)*")*$', "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (func1(data) > 4096) {
        validate21.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }];
        return false;
      } else {
        if (!pattern4.test(data)) {
          validate21.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: '^299 - "(?:[^"\\\\]|\\\\.)*"(?:[ \\t]*,[ \\t]*299 - "(?:[^"\\\\]|\\\\.)*")*$' }, message: 'must match pattern "^299 - "(?:[^"\\\\]|\\\\.)*"(?:[ \\t]*,[ \\t]*299 - "(?:[^"\\\\]|\\\\.)*")*$"' }];
          return false;
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "dynamicProps": false, "dynamicItems": false };
const Location = validate22;
const schema33 = { "$ref": "description#/components/schemas/Location", "$id": "Location" };
const schema35 = { "description": "An absolute URL, or a path on the same host.", "type": "string", "pattern": "^(?:https?:/)?/[^\\s#]*$", "examples": ["/v2/library/busybox/manifests/latest"] };
const pattern5 = new RegExp("^(?:https?:/)?/[^\\s#]*$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern5.test(data)) {
        validate22.errors = [{ instancePath, schemaPath: "description#/components/schemas/Location/pattern", keyword: "pattern", params: { pattern: "^(?:https?:/)?/[^\\s#]*$" }, message: 'must match pattern "^(?:https?:/)?/[^\\s#]*$"' }];
        return false;
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "description#/components/schemas/Location/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerWWWAuthenticate = validate24;
const schema36 = { "type": "string", "minLength": 1, "$id": "headerWWWAuthenticate" };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (func1(data) < 1) {
        validate24.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
        return false;
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsUnauthorized = validate25;
const schema37 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["UNAUTHORIZED"] } } } } } }], "$id": "errorsUnauthorized" };
const schema38 = { "description": "The JSON body of an error answer. A registry may also answer 4XX with a body of another media type.", "type": "object", "required": ["errors"], "properties": { "errors": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/ErrorEntry" } } } };
const schema39 = { "description": "One error.", "type": "object", "required": ["code"], "properties": { "code": { "$ref": "#/components/schemas/ErrorCode" }, "message": { "type": "string", "description": "For people to read. It may be empty." }, "detail": { "description": "Whatever helps to resolve the error, in any form." } } };
const schema40 = { "description": "What went wrong. The list is closed.", "type": "string", "pattern": "^[A-Z_]+$", "enum": ["BLOB_UNKNOWN", "BLOB_UPLOAD_INVALID", "BLOB_UPLOAD_UNKNOWN", "DIGEST_INVALID", "MANIFEST_BLOB_UNKNOWN", "MANIFEST_INVALID", "MANIFEST_UNKNOWN", "NAME_INVALID", "NAME_UNKNOWN", "SIZE_INVALID", "UNAUTHORIZED", "DENIED", "UNSUPPORTED", "TOOMANYREQUESTS"] };
const pattern6 = new RegExp("^[A-Z_]+$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.code === void 0 && (missing0 = "code")) {
        validate27.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.code !== void 0) {
          let data0 = data.code;
          const _errs1 = errors;
          const _errs2 = errors;
          if (!(data0 === "BLOB_UNKNOWN" || data0 === "BLOB_UPLOAD_INVALID" || data0 === "BLOB_UPLOAD_UNKNOWN" || data0 === "DIGEST_INVALID" || data0 === "MANIFEST_BLOB_UNKNOWN" || data0 === "MANIFEST_INVALID" || data0 === "MANIFEST_UNKNOWN" || data0 === "NAME_INVALID" || data0 === "NAME_UNKNOWN" || data0 === "SIZE_INVALID" || data0 === "UNAUTHORIZED" || data0 === "DENIED" || data0 === "UNSUPPORTED" || data0 === "TOOMANYREQUESTS")) {
            validate27.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/components/schemas/ErrorCode/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (!pattern6.test(data0)) {
                validate27.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/components/schemas/ErrorCode/pattern", keyword: "pattern", params: { pattern: "^[A-Z_]+$" }, message: 'must match pattern "^[A-Z_]+$"' }];
                return false;
              }
            } else {
              validate27.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/components/schemas/ErrorCode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.message !== void 0) {
            const _errs4 = errors;
            if (typeof data.message !== "string") {
              validate27.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": { "code": true, "message": true, "detail": true }, "dynamicProps": false, "dynamicItems": false };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate26.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate26.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate26.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "UNAUTHORIZED")) {
                  validate25.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema37.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsDenied = validate30;
const schema41 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["DENIED"] } } } } } }], "$id": "errorsDenied" };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate31.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate31.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "DENIED")) {
                  validate30.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema41.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsUnsupported = validate34;
const schema43 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["UNSUPPORTED"] } } } } } }], "$id": "errorsUnsupported" };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate35.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate35.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate35.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate35.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "UNSUPPORTED")) {
                  validate34.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema43.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const headerRetryAfter = validate38;
const schema45 = { "type": "string", "pattern": "^(?:[0-9]+|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$", "$id": "headerRetryAfter" };
const pattern7 = new RegExp("^(?:[0-9]+|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern7.test(data)) {
        validate38.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9]+|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$" }, message: 'must match pattern "^(?:[0-9]+|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$"' }];
        return false;
      }
    } else {
      validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsToomanyrequests = validate39;
const schema46 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["TOOMANYREQUESTS"] } } } } } }], "$id": "errorsToomanyrequests" };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate40.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate40.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate40.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate40.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "TOOMANYREQUESTS")) {
                  validate39.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema46.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const Digest = validate43;
const schema48 = { "$ref": "description#/components/schemas/Digest", "$id": "Digest" };
const schema49 = { "description": "An algorithm and the hash of the content, which together identify it. The registered algorithms have a fixed\nform: sha256, which every registry takes, sha512 and blake3.\n", "type": "string", "pattern": "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$", "examples": ["sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"] };
const pattern8 = new RegExp("^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$", "u");
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern8.test(data)) {
        validate43.errors = [{ instancePath, schemaPath: "description#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$" }, message: 'must match pattern "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$"' }];
        return false;
      }
    } else {
      validate43.errors = [{ instancePath, schemaPath: "description#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerContentLength = validate44;
const schema50 = { "type": "integer", "minimum": 0, "$id": "headerContentLength" };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate44.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate44.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerAcceptRanges = validate45;
const schema51 = { "type": "string", "enum": ["bytes", "none"], "$id": "headerAcceptRanges" };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    validate45.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
    return false;
  }
  if (!(data === "bytes" || data === "none")) {
    validate45.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema51.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { "dynamicProps": false, "dynamicItems": false };
const RegistryHost = validate46;
const schema52 = { "$ref": "description#/components/schemas/RegistryHost", "$id": "RegistryHost" };
const schema53 = { "description": "A host, with its port where that is not the usual one.", "type": "string", "pattern": "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?$", "examples": ["registry.example.com:5000"] };
const pattern9 = new RegExp("^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?$", "u");
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern9.test(data)) {
        validate46.errors = [{ instancePath, schemaPath: "description#/components/schemas/RegistryHost/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?$" }, message: 'must match pattern "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?$"' }];
        return false;
      }
    } else {
      validate46.errors = [{ instancePath, schemaPath: "description#/components/schemas/RegistryHost/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}
validate46.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerContentRange = validate47;
const schema54 = { "type": "string", "pattern": "^bytes [0-9]+-[0-9]+/(?:[0-9]+|\\*)$", "$id": "headerContentRange" };
const pattern10 = new RegExp("^bytes [0-9]+-[0-9]+/(?:[0-9]+|\\*)$", "u");
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern10.test(data)) {
        validate47.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^bytes [0-9]+-[0-9]+/(?:[0-9]+|\\*)$" }, message: 'must match pattern "^bytes [0-9]+-[0-9]+/(?:[0-9]+|\\*)$"' }];
        return false;
      }
    } else {
      validate47.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsNameInvalidDigestInvalid = validate48;
const schema55 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_INVALID", "DIGEST_INVALID"] } } } } } }], "$id": "errorsNameInvalidDigestInvalid" };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate49.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate49.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate49.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate49.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate49(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_INVALID" || data2 === "DIGEST_INVALID")) {
                  validate48.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema55.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsBlobUnknownNameUnknown = validate52;
const schema57 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UNKNOWN", "NAME_UNKNOWN"] } } } } } }], "$id": "errorsBlobUnknownNameUnknown" };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate53.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate53.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate53(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "BLOB_UNKNOWN" || data2 === "NAME_UNKNOWN")) {
                  validate52.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema57.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const headerContentRange2 = validate56;
const schema59 = { "type": "string", "pattern": "^bytes \\*/[0-9]+$", "$id": "headerContentRange2" };
const pattern11 = new RegExp("^bytes \\*/[0-9]+$", "u");
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern11.test(data)) {
        validate56.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^bytes \\*/[0-9]+$" }, message: 'must match pattern "^bytes \\*/[0-9]+$"' }];
        return false;
      }
    } else {
      validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsSizeInvalid = validate57;
const schema60 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["SIZE_INVALID"] } } } } } }], "$id": "errorsSizeInvalid" };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate58.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate58.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate58.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate58(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "SIZE_INVALID")) {
                  validate57.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema60.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const RepositoryName = validate61;
const schema62 = { "$ref": "description#/components/schemas/RepositoryName", "$id": "RepositoryName" };
const schema63 = { "description": "The name of a repository within a registry. Many clients limit host and name together to 255 characters.", "type": "string", "pattern": "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$", "examples": ["library/busybox"] };
const pattern12 = new RegExp("^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern12.test(data)) {
        validate61.errors = [{ instancePath, schemaPath: "description#/components/schemas/RepositoryName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$" }, message: 'must match pattern "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$"' }];
        return false;
      }
    } else {
      validate61.errors = [{ instancePath, schemaPath: "description#/components/schemas/RepositoryName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "dynamicProps": false, "dynamicItems": false };
const getBlobHeaderRange = validate62;
const schema64 = { "type": "string", "pattern": "^bytes=(?:[0-9]+-[0-9]*|-[0-9]+)(?:[ \\t]*,[ \\t]*(?:[0-9]+-[0-9]*|-[0-9]+))*$", "$id": "getBlobHeaderRange" };
const pattern13 = new RegExp("^bytes=(?:[0-9]+-[0-9]*|-[0-9]+)(?:[ \\t]*,[ \\t]*(?:[0-9]+-[0-9]*|-[0-9]+))*$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern13.test(data)) {
        validate62.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^bytes=(?:[0-9]+-[0-9]*|-[0-9]+)(?:[ \\t]*,[ \\t]*(?:[0-9]+-[0-9]*|-[0-9]+))*$" }, message: 'must match pattern "^bytes=(?:[0-9]+-[0-9]*|-[0-9]+)(?:[ \\t]*,[ \\t]*(?:[0-9]+-[0-9]*|-[0-9]+))*$"' }];
        return false;
      }
    } else {
      validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsNameInvalidDigestInvalidUnsupported = validate63;
const schema65 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_INVALID", "DIGEST_INVALID", "UNSUPPORTED"] } } } } } }], "$id": "errorsNameInvalidDigestInvalidUnsupported" };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate64.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate64.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate64.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate64.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate64(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_INVALID" || data2 === "DIGEST_INVALID" || data2 === "UNSUPPORTED")) {
                  validate63.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema65.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const headerAllow = validate67;
const schema67 = { "type": "string", "pattern": "^(?:[A-Z]+(?:[ \\t]*,[ \\t]*[A-Z]+)*)?$", "$id": "headerAllow" };
const pattern14 = new RegExp("^(?:[A-Z]+(?:[ \\t]*,[ \\t]*[A-Z]+)*)?$", "u");
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern14.test(data)) {
        validate67.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Z]+(?:[ \\t]*,[ \\t]*[A-Z]+)*)?$" }, message: 'must match pattern "^(?:[A-Z]+(?:[ \\t]*,[ \\t]*[A-Z]+)*)?$"' }];
        return false;
      }
    } else {
      validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "dynamicProps": false, "dynamicItems": false };
const EntityTag = validate68;
const schema68 = { "$ref": "description#/components/schemas/EntityTag", "$id": "EntityTag" };
const schema69 = { "description": "An entity tag (RFC 9110, section 8.8.3).", "type": "string", "pattern": '^(?:W/)?"[^"]*"$', "examples": ['"v1"'] };
const pattern15 = new RegExp('^(?:W/)?"[^"]*"$', "u");
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern15.test(data)) {
        validate68.errors = [{ instancePath, schemaPath: "description#/components/schemas/EntityTag/pattern", keyword: "pattern", params: { pattern: '^(?:W/)?"[^"]*"$' }, message: 'must match pattern "^(?:W/)?"[^"]*"$"' }];
        return false;
      }
    } else {
      validate68.errors = [{ instancePath, schemaPath: "description#/components/schemas/EntityTag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
validate68.evaluated = { "dynamicProps": false, "dynamicItems": false };
const ImageManifest = validate69;
const schema70 = { "$ref": "description#/components/schemas/ImageManifest", "$id": "ImageManifest" };
const schema71 = { "description": "An image for one platform, or any artifact. Unknown members are allowed, and so is a list of layers without entries.\nA document that also has `manifests` could be read as an index and is refused (CVE-2021-41190).\n", "type": "object", "required": ["schemaVersion", "config", "layers"], "not": { "required": ["manifests"] }, "properties": { "schemaVersion": { "type": "integer", "const": 2 }, "mediaType": { "type": "string", "const": "application/vnd.oci.image.manifest.v1+json" }, "artifactType": { "$ref": "#/components/schemas/ArtifactType" }, "config": { "$ref": "#/components/schemas/Descriptor" }, "layers": { "type": "array", "items": { "$ref": "#/components/schemas/Descriptor" } }, "subject": { "$ref": "#/components/schemas/Descriptor" }, "annotations": { "$ref": "#/components/schemas/Annotations" } } };
const schema77 = { "description": "Free key-value notes. Keys are unique and usually in reverse domain notation.", "type": "object", "additionalProperties": { "type": "string" }, "examples": [{ "org.opencontainers.image.created": "2026-01-31T09:00:00Z" }] };
const schema72 = { "description": "The type of an artifact. An empty one counts as absent.", "anyOf": [{ "$ref": "#/components/schemas/MediaType" }, { "type": "string", "const": "" }], "examples": ["application/vnd.example.sbom.v1+json"] };
const schema73 = { "description": "A media type, without parameters.", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$", "examples": ["application/vnd.oci.image.layer.v1.tar+gzip"] };
const pattern16 = new RegExp("^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$", "u");
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  const _errs2 = errors;
  if (errors === _errs2) {
    if (typeof data === "string") {
      if (!pattern16.test(data)) {
        const err0 = { instancePath, schemaPath: "#/components/schemas/MediaType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"' };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/components/schemas/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  const _errs4 = errors;
  if (typeof data !== "string") {
    const err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  if ("" !== data) {
    const err3 = { instancePath, schemaPath: "#/anyOf/1/const", keyword: "const", params: { allowedValue: "" }, message: "must be equal to constant" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs4 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
    validate71.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "dynamicProps": false, "dynamicItems": false };
const schema74 = { "description": "Points at content by its digest, and says what and how large it is. Unknown members are kept.", "type": "object", "required": ["mediaType", "digest", "size"], "properties": { "mediaType": { "$ref": "#/components/schemas/MediaType" }, "digest": { "$ref": "#/components/schemas/Digest" }, "size": { "type": "integer", "format": "int64", "minimum": 0, "description": "The size of the content in bytes." }, "urls": { "type": "array", "description": "Where else the content can be fetched.", "items": { "type": "string", "format": "uri" } }, "annotations": { "$ref": "#/components/schemas/Annotations" }, "data": { "type": "string", "contentEncoding": "base64", "description": "The content itself, when it is small." }, "artifactType": { "$ref": "#/components/schemas/MediaType" }, "platform": { "$ref": "#/components/schemas/Platform" } } };
const schema79 = { "description": "The platform an image runs on.", "type": "object", "required": ["architecture", "os"], "properties": { "architecture": { "type": "string", "description": "The processor, as Go names it." }, "os": { "type": "string", "description": "The operating system, as Go names it." }, "os.version": { "type": "string", "description": "The version of the operating system the image needs." }, "os.features": { "type": "array", "description": "Features of the operating system the image needs.", "items": { "type": "string" } }, "variant": { "type": "string", "description": "The variant of the processor." } }, "examples": [{ "architecture": "arm64", "os": "linux", "variant": "v8" }] };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mediaType === void 0 && (missing0 = "mediaType") || data.digest === void 0 && (missing0 = "digest") || data.size === void 0 && (missing0 = "size")) {
        validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.mediaType !== void 0) {
          let data0 = data.mediaType;
          const _errs1 = errors;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (!pattern16.test(data0)) {
                validate73.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/components/schemas/MediaType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"' }];
                return false;
              }
            } else {
              validate73.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/components/schemas/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.digest !== void 0) {
            let data1 = data.digest;
            const _errs4 = errors;
            const _errs5 = errors;
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (!pattern8.test(data1)) {
                  validate73.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$" }, message: 'must match pattern "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$"' }];
                  return false;
                }
              } else {
                validate73.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.size !== void 0) {
              let data2 = data.size;
              const _errs7 = errors;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                validate73.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs7) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 < 0 || isNaN(data2)) {
                    validate73.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.urls !== void 0) {
                let data3 = data.urls;
                const _errs9 = errors;
                if (errors === _errs9) {
                  if (Array.isArray(data3)) {
                    var valid3 = true;
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (errors === _errs11) {
                          if (!(typeof data3[i0] === "string")) {
                            validate73.errors = [{ instancePath: instancePath + "/urls/" + i0, schemaPath: "#/properties/urls/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                      var valid3 = _errs11 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate73.errors = [{ instancePath: instancePath + "/urls", schemaPath: "#/properties/urls/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.annotations !== void 0) {
                  let data5 = data.annotations;
                  const _errs13 = errors;
                  const _errs14 = errors;
                  if (errors === _errs14) {
                    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                      for (const key0 in data5) {
                        const _errs17 = errors;
                        if (typeof data5[key0] !== "string") {
                          validate73.errors = [{ instancePath: instancePath + "/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Annotations/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid5 = _errs17 === errors;
                        if (!valid5) {
                          break;
                        }
                      }
                    } else {
                      validate73.errors = [{ instancePath: instancePath + "/annotations", schemaPath: "#/components/schemas/Annotations/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid0 = _errs13 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.data !== void 0) {
                    const _errs19 = errors;
                    if (typeof data.data !== "string") {
                      validate73.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs19 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.artifactType !== void 0) {
                      let data8 = data.artifactType;
                      const _errs21 = errors;
                      const _errs22 = errors;
                      if (errors === _errs22) {
                        if (typeof data8 === "string") {
                          if (!pattern16.test(data8)) {
                            validate73.errors = [{ instancePath: instancePath + "/artifactType", schemaPath: "#/components/schemas/MediaType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"' }];
                            return false;
                          }
                        } else {
                          validate73.errors = [{ instancePath: instancePath + "/artifactType", schemaPath: "#/components/schemas/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs21 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.platform !== void 0) {
                        let data9 = data.platform;
                        const _errs24 = errors;
                        const _errs25 = errors;
                        if (errors === _errs25) {
                          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                            let missing1;
                            if (data9.architecture === void 0 && (missing1 = "architecture") || data9.os === void 0 && (missing1 = "os")) {
                              validate73.errors = [{ instancePath: instancePath + "/platform", schemaPath: "#/components/schemas/Platform/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              if (data9.architecture !== void 0) {
                                const _errs27 = errors;
                                if (typeof data9.architecture !== "string") {
                                  validate73.errors = [{ instancePath: instancePath + "/platform/architecture", schemaPath: "#/components/schemas/Platform/properties/architecture/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid8 = _errs27 === errors;
                              } else {
                                var valid8 = true;
                              }
                              if (valid8) {
                                if (data9.os !== void 0) {
                                  const _errs29 = errors;
                                  if (typeof data9.os !== "string") {
                                    validate73.errors = [{ instancePath: instancePath + "/platform/os", schemaPath: "#/components/schemas/Platform/properties/os/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid8 = _errs29 === errors;
                                } else {
                                  var valid8 = true;
                                }
                                if (valid8) {
                                  if (data9["os.version"] !== void 0) {
                                    const _errs31 = errors;
                                    if (typeof data9["os.version"] !== "string") {
                                      validate73.errors = [{ instancePath: instancePath + "/platform/os.version", schemaPath: "#/components/schemas/Platform/properties/os.version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid8 = _errs31 === errors;
                                  } else {
                                    var valid8 = true;
                                  }
                                  if (valid8) {
                                    if (data9["os.features"] !== void 0) {
                                      let data13 = data9["os.features"];
                                      const _errs33 = errors;
                                      if (errors === _errs33) {
                                        if (Array.isArray(data13)) {
                                          var valid9 = true;
                                          const len1 = data13.length;
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            const _errs35 = errors;
                                            if (typeof data13[i1] !== "string") {
                                              validate73.errors = [{ instancePath: instancePath + "/platform/os.features/" + i1, schemaPath: "#/components/schemas/Platform/properties/os.features/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid9 = _errs35 === errors;
                                            if (!valid9) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate73.errors = [{ instancePath: instancePath + "/platform/os.features", schemaPath: "#/components/schemas/Platform/properties/os.features/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid8 = _errs33 === errors;
                                    } else {
                                      var valid8 = true;
                                    }
                                    if (valid8) {
                                      if (data9.variant !== void 0) {
                                        const _errs37 = errors;
                                        if (typeof data9.variant !== "string") {
                                          validate73.errors = [{ instancePath: instancePath + "/platform/variant", schemaPath: "#/components/schemas/Platform/properties/variant/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid8 = _errs37 === errors;
                                      } else {
                                        var valid8 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate73.errors = [{ instancePath: instancePath + "/platform", schemaPath: "#/components/schemas/Platform/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs24 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "props": { "mediaType": true, "digest": true, "size": true, "urls": true, "annotations": true, "data": true, "artifactType": true, "platform": true }, "dynamicProps": false, "dynamicItems": false };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.manifests === void 0 && (missing0 = "manifests")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    validate70.errors = [{ instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" }];
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.schemaVersion === void 0 && (missing1 = "schemaVersion") || data.config === void 0 && (missing1 = "config") || data.layers === void 0 && (missing1 = "layers")) {
        validate70.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
        return false;
      } else {
        if (data.schemaVersion !== void 0) {
          let data0 = data.schemaVersion;
          const _errs3 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate70.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (2 !== data0) {
            validate70.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 2 }, message: "must be equal to constant" }];
            return false;
          }
          var valid1 = _errs3 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.mediaType !== void 0) {
            let data1 = data.mediaType;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              validate70.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("application/vnd.oci.image.manifest.v1+json" !== data1) {
              validate70.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.oci.image.manifest.v1+json" }, message: "must be equal to constant" }];
              return false;
            }
            var valid1 = _errs5 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.artifactType !== void 0) {
              const _errs7 = errors;
              if (!validate71(data.artifactType, { instancePath: instancePath + "/artifactType", parentData: data, parentDataProperty: "artifactType", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.config !== void 0) {
                const _errs8 = errors;
                if (!validate73(data.config, { instancePath: instancePath + "/config", parentData: data, parentDataProperty: "config", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.layers !== void 0) {
                  let data4 = data.layers;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (Array.isArray(data4)) {
                      var valid2 = true;
                      const len0 = data4.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs11 = errors;
                        if (!validate73(data4[i0], { instancePath: instancePath + "/layers/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs11 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate70.errors = [{ instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.subject !== void 0) {
                    const _errs12 = errors;
                    if (!validate73(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.annotations !== void 0) {
                      let data7 = data.annotations;
                      const _errs13 = errors;
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          for (const key0 in data7) {
                            const _errs17 = errors;
                            if (typeof data7[key0] !== "string") {
                              validate70.errors = [{ instancePath: instancePath + "/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Annotations/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid4 = _errs17 === errors;
                            if (!valid4) {
                              break;
                            }
                          }
                        } else {
                          validate70.errors = [{ instancePath: instancePath + "/annotations", schemaPath: "#/components/schemas/Annotations/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid1 = _errs13 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate70.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "config": true, "layers": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate70(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
    errors = vErrors.length;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "config": true, "layers": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
const ImageIndex = validate78;
const schema81 = { "$ref": "description#/components/schemas/ImageIndex", "$id": "ImageIndex" };
const schema82 = { "description": "A list of manifests, often one per platform. Its entries may describe any content: build caches list layers.\nA document that also has `layers` or `config` could be read as a manifest and is refused (CVE-2021-41190).\n", "type": "object", "required": ["schemaVersion", "manifests"], "not": { "anyOf": [{ "required": ["layers"] }, { "required": ["config"] }] }, "properties": { "schemaVersion": { "type": "integer", "const": 2 }, "mediaType": { "type": "string", "const": "application/vnd.oci.image.index.v1+json" }, "artifactType": { "$ref": "#/components/schemas/ArtifactType" }, "manifests": { "type": "array", "items": { "$ref": "#/components/schemas/Descriptor" } }, "subject": { "$ref": "#/components/schemas/Descriptor" }, "annotations": { "$ref": "#/components/schemas/Annotations" } } };
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  const _errs2 = errors;
  const _errs3 = errors;
  let valid1 = false;
  const _errs4 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.layers === void 0 && (missing0 = "layers")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  valid1 = valid1 || _valid0;
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.config === void 0 && (missing1 = "config")) {
      const err1 = {};
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs5 === errors;
  valid1 = valid1 || _valid0;
  if (!valid1) {
    const err2 = {};
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs3;
    if (vErrors !== null) {
      if (_errs3) {
        vErrors.length = _errs3;
      } else {
        vErrors = null;
      }
    }
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    validate79.errors = [{ instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" }];
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.schemaVersion === void 0 && (missing2 = "schemaVersion") || data.manifests === void 0 && (missing2 = "manifests")) {
        validate79.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
        return false;
      } else {
        if (data.schemaVersion !== void 0) {
          let data0 = data.schemaVersion;
          const _errs6 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate79.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (2 !== data0) {
            validate79.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 2 }, message: "must be equal to constant" }];
            return false;
          }
          var valid2 = _errs6 === errors;
        } else {
          var valid2 = true;
        }
        if (valid2) {
          if (data.mediaType !== void 0) {
            let data1 = data.mediaType;
            const _errs8 = errors;
            if (typeof data1 !== "string") {
              validate79.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("application/vnd.oci.image.index.v1+json" !== data1) {
              validate79.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.oci.image.index.v1+json" }, message: "must be equal to constant" }];
              return false;
            }
            var valid2 = _errs8 === errors;
          } else {
            var valid2 = true;
          }
          if (valid2) {
            if (data.artifactType !== void 0) {
              const _errs10 = errors;
              if (!validate71(data.artifactType, { instancePath: instancePath + "/artifactType", parentData: data, parentDataProperty: "artifactType", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
              }
              var valid2 = _errs10 === errors;
            } else {
              var valid2 = true;
            }
            if (valid2) {
              if (data.manifests !== void 0) {
                let data3 = data.manifests;
                const _errs11 = errors;
                if (errors === _errs11) {
                  if (Array.isArray(data3)) {
                    var valid3 = true;
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs13 = errors;
                      if (!validate73(data3[i0], { instancePath: instancePath + "/manifests/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                        errors = vErrors.length;
                      }
                      var valid3 = _errs13 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate79.errors = [{ instancePath: instancePath + "/manifests", schemaPath: "#/properties/manifests/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid2 = _errs11 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.subject !== void 0) {
                  const _errs14 = errors;
                  if (!validate73(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs14 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.annotations !== void 0) {
                    let data6 = data.annotations;
                    const _errs15 = errors;
                    const _errs16 = errors;
                    if (errors === _errs16) {
                      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                        for (const key0 in data6) {
                          const _errs19 = errors;
                          if (typeof data6[key0] !== "string") {
                            validate79.errors = [{ instancePath: instancePath + "/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Annotations/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid5 = _errs19 === errors;
                          if (!valid5) {
                            break;
                          }
                        }
                      } else {
                        validate79.errors = [{ instancePath: instancePath + "/annotations", schemaPath: "#/components/schemas/Annotations/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid2 = _errs15 === errors;
                  } else {
                    var valid2 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate79.errors = vErrors;
  return errors === 0;
}
validate79.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "manifests": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate79(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
    errors = vErrors.length;
  }
  validate78.errors = vErrors;
  return errors === 0;
}
validate78.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "manifests": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
const DockerManifest = validate84;
const schema84 = { "$ref": "description#/components/schemas/DockerManifest", "$id": "DockerManifest" };
const schema85 = { "description": "Docker's image manifest, version 2 schema 2.", "type": "object", "required": ["schemaVersion", "mediaType", "config", "layers"], "not": { "required": ["manifests"] }, "properties": { "schemaVersion": { "type": "integer", "const": 2 }, "mediaType": { "type": "string", "const": "application/vnd.docker.distribution.manifest.v2+json" }, "config": { "$ref": "#/components/schemas/Descriptor" }, "layers": { "type": "array", "items": { "$ref": "#/components/schemas/Descriptor" } } } };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate85.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.manifests === void 0 && (missing0 = "manifests")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    validate85.errors = [{ instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" }];
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.schemaVersion === void 0 && (missing1 = "schemaVersion") || data.mediaType === void 0 && (missing1 = "mediaType") || data.config === void 0 && (missing1 = "config") || data.layers === void 0 && (missing1 = "layers")) {
        validate85.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
        return false;
      } else {
        if (data.schemaVersion !== void 0) {
          let data0 = data.schemaVersion;
          const _errs3 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate85.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (2 !== data0) {
            validate85.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 2 }, message: "must be equal to constant" }];
            return false;
          }
          var valid1 = _errs3 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.mediaType !== void 0) {
            let data1 = data.mediaType;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              validate85.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("application/vnd.docker.distribution.manifest.v2+json" !== data1) {
              validate85.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.docker.distribution.manifest.v2+json" }, message: "must be equal to constant" }];
              return false;
            }
            var valid1 = _errs5 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.config !== void 0) {
              const _errs7 = errors;
              if (!validate73(data.config, { instancePath: instancePath + "/config", parentData: data, parentDataProperty: "config", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                errors = vErrors.length;
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.layers !== void 0) {
                let data3 = data.layers;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (Array.isArray(data3)) {
                    var valid2 = true;
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs10 = errors;
                      if (!validate73(data3[i0], { instancePath: instancePath + "/layers/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs10 === errors;
                      if (!valid2) {
                        break;
                      }
                    }
                  } else {
                    validate85.errors = [{ instancePath: instancePath + "/layers", schemaPath: "#/properties/layers/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
            }
          }
        }
      }
    } else {
      validate85.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate85.errors = vErrors;
  return errors === 0;
}
validate85.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "config": true, "layers": true }, "dynamicProps": false, "dynamicItems": false };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
    errors = vErrors.length;
  }
  validate84.errors = vErrors;
  return errors === 0;
}
validate84.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "config": true, "layers": true }, "dynamicProps": false, "dynamicItems": false };
const DockerManifestList = validate89;
const schema86 = { "$ref": "description#/components/schemas/DockerManifestList", "$id": "DockerManifestList" };
const schema87 = { "description": "Docker's list of manifests, one per platform.", "type": "object", "required": ["schemaVersion", "mediaType", "manifests"], "not": { "anyOf": [{ "required": ["layers"] }, { "required": ["config"] }] }, "properties": { "schemaVersion": { "type": "integer", "const": 2 }, "mediaType": { "type": "string", "const": "application/vnd.docker.distribution.manifest.list.v2+json" }, "manifests": { "type": "array", "items": { "allOf": [{ "$ref": "#/components/schemas/Descriptor" }], "required": ["platform"] } } } };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  const _errs2 = errors;
  const _errs3 = errors;
  let valid1 = false;
  const _errs4 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.layers === void 0 && (missing0 = "layers")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  valid1 = valid1 || _valid0;
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.config === void 0 && (missing1 = "config")) {
      const err1 = {};
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs5 === errors;
  valid1 = valid1 || _valid0;
  if (!valid1) {
    const err2 = {};
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs3;
    if (vErrors !== null) {
      if (_errs3) {
        vErrors.length = _errs3;
      } else {
        vErrors = null;
      }
    }
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    validate90.errors = [{ instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" }];
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.schemaVersion === void 0 && (missing2 = "schemaVersion") || data.mediaType === void 0 && (missing2 = "mediaType") || data.manifests === void 0 && (missing2 = "manifests")) {
        validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
        return false;
      } else {
        if (data.schemaVersion !== void 0) {
          let data0 = data.schemaVersion;
          const _errs6 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate90.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (2 !== data0) {
            validate90.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 2 }, message: "must be equal to constant" }];
            return false;
          }
          var valid2 = _errs6 === errors;
        } else {
          var valid2 = true;
        }
        if (valid2) {
          if (data.mediaType !== void 0) {
            let data1 = data.mediaType;
            const _errs8 = errors;
            if (typeof data1 !== "string") {
              validate90.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("application/vnd.docker.distribution.manifest.list.v2+json" !== data1) {
              validate90.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.docker.distribution.manifest.list.v2+json" }, message: "must be equal to constant" }];
              return false;
            }
            var valid2 = _errs8 === errors;
          } else {
            var valid2 = true;
          }
          if (valid2) {
            if (data.manifests !== void 0) {
              let data2 = data.manifests;
              const _errs10 = errors;
              if (errors === _errs10) {
                if (Array.isArray(data2)) {
                  var valid3 = true;
                  const len0 = data2.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0];
                    const _errs12 = errors;
                    if (!validate73(data3, { instancePath: instancePath + "/manifests/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                      errors = vErrors.length;
                    }
                    if (errors === _errs12) {
                      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                        let missing3;
                        if (data3.platform === void 0 && (missing3 = "platform")) {
                          validate90.errors = [{ instancePath: instancePath + "/manifests/" + i0, schemaPath: "#/properties/manifests/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                          return false;
                        }
                      }
                    }
                    var valid3 = _errs12 === errors;
                    if (!valid3) {
                      break;
                    }
                  }
                } else {
                  validate90.errors = [{ instancePath: instancePath + "/manifests", schemaPath: "#/properties/manifests/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid2 = _errs10 === errors;
            } else {
              var valid2 = true;
            }
          }
        }
      }
    } else {
      validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "manifests": true }, "dynamicProps": false, "dynamicItems": false };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate89.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate90(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
    errors = vErrors.length;
  }
  validate89.errors = vErrors;
  return errors === 0;
}
validate89.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "manifests": true }, "dynamicProps": false, "dynamicItems": false };
const errorsNameInvalidManifestInvalidDigestInvalid = validate93;
const schema88 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_INVALID", "MANIFEST_INVALID", "DIGEST_INVALID"] } } } } } }], "$id": "errorsNameInvalidManifestInvalidDigestInvalid" };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate94.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate94.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate94.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate94.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate94.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate94.errors = vErrors;
  return errors === 0;
}
validate94.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate93.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate94(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_INVALID" || data2 === "MANIFEST_INVALID" || data2 === "DIGEST_INVALID")) {
                  validate93.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema88.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate93.errors = vErrors;
  return errors === 0;
}
validate93.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsManifestUnknownNameUnknown = validate97;
const schema90 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["MANIFEST_UNKNOWN", "NAME_UNKNOWN"] } } } } } }], "$id": "errorsManifestUnknownNameUnknown" };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate98.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate98.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate98.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate98.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate98.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate98.errors = vErrors;
  return errors === 0;
}
validate98.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate97.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate98(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "MANIFEST_UNKNOWN" || data2 === "NAME_UNKNOWN")) {
                  validate97.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema90.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate97.errors = vErrors;
  return errors === 0;
}
validate97.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const Reference = validate101;
const schema92 = { "$ref": "description#/components/schemas/Reference", "$id": "Reference" };
const schema93 = { "description": "What a manifest is asked for by.", "anyOf": [{ "$ref": "#/components/schemas/Tag" }, { "$ref": "#/components/schemas/Digest" }] };
const schema94 = { "description": "A name for a manifest within a repository that can be moved to another one.", "type": "string", "pattern": "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$", "examples": ["latest"] };
const pattern20 = new RegExp("^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$", "u");
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate102.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  const _errs2 = errors;
  if (errors === _errs2) {
    if (typeof data === "string") {
      if (!pattern20.test(data)) {
        const err0 = { instancePath, schemaPath: "#/components/schemas/Tag/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$"' };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/components/schemas/Tag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  const _errs4 = errors;
  const _errs5 = errors;
  if (errors === _errs5) {
    if (typeof data === "string") {
      if (!pattern8.test(data)) {
        const err2 = { instancePath, schemaPath: "#/components/schemas/Digest/pattern", keyword: "pattern", params: { pattern: "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$" }, message: 'must match pattern "^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|blake3:[a-f0-9]{64}|(?!(?:sha256|sha512|blake3):)[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+)$"' };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/components/schemas/Digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
    validate102.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate102.errors = vErrors;
  return errors === 0;
}
validate102.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate101.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate102(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
    errors = vErrors.length;
  }
  validate101.errors = vErrors;
  return errors === 0;
}
validate101.evaluated = { "dynamicProps": false, "dynamicItems": false };
const ManifestMediaType = validate104;
const schema96 = { "$ref": "description#/components/schemas/ManifestMediaType", "$id": "ManifestMediaType" };
const schema97 = { "description": "The media types under which a manifest is pushed and pulled.", "oneOf": [{ "const": "application/vnd.oci.image.manifest.v1+json", "title": "OCI image manifest" }, { "const": "application/vnd.oci.image.index.v1+json", "title": "OCI image index" }, { "const": "application/vnd.docker.distribution.manifest.v2+json", "title": "Docker image manifest" }, { "const": "application/vnd.docker.distribution.manifest.list.v2+json", "title": "Docker manifest list" }] };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate104.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid1 = false;
  let passing0 = null;
  const _errs2 = errors;
  if ("application/vnd.oci.image.manifest.v1+json" !== data) {
    const err0 = { instancePath, schemaPath: "description#/components/schemas/ManifestMediaType/oneOf/0/const", keyword: "const", params: { allowedValue: "application/vnd.oci.image.manifest.v1+json" }, message: "must be equal to constant" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid1 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if ("application/vnd.oci.image.index.v1+json" !== data) {
    const err1 = { instancePath, schemaPath: "description#/components/schemas/ManifestMediaType/oneOf/1/const", keyword: "const", params: { allowedValue: "application/vnd.oci.image.index.v1+json" }, message: "must be equal to constant" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid1) {
    valid1 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid1 = true;
      passing0 = 1;
    }
    const _errs4 = errors;
    if ("application/vnd.docker.distribution.manifest.v2+json" !== data) {
      const err2 = { instancePath, schemaPath: "description#/components/schemas/ManifestMediaType/oneOf/2/const", keyword: "const", params: { allowedValue: "application/vnd.docker.distribution.manifest.v2+json" }, message: "must be equal to constant" };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    if (_valid0 && valid1) {
      valid1 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid1 = true;
        passing0 = 2;
      }
      const _errs5 = errors;
      if ("application/vnd.docker.distribution.manifest.list.v2+json" !== data) {
        const err3 = { instancePath, schemaPath: "description#/components/schemas/ManifestMediaType/oneOf/3/const", keyword: "const", params: { allowedValue: "application/vnd.docker.distribution.manifest.list.v2+json" }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      var _valid0 = _errs5 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 3;
        }
      }
    }
  }
  if (!valid1) {
    const err4 = { instancePath, schemaPath: "description#/components/schemas/ManifestMediaType/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
    validate104.errors = vErrors;
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  validate104.errors = vErrors;
  return errors === 0;
}
validate104.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerOCITag = validate105;
const schema98 = { "type": "array", "items": { "$ref": "description#/components/schemas/Tag" }, "$id": "headerOCITag" };
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate105.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs1 = errors;
        const _errs2 = errors;
        if (errors === _errs2) {
          if (typeof data0 === "string") {
            if (!pattern20.test(data0)) {
              validate105.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "description#/components/schemas/Tag/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$"' }];
              return false;
            }
          } else {
            validate105.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "description#/components/schemas/Tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate105.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
      return false;
    }
  }
  validate105.errors = vErrors;
  return errors === 0;
}
validate105.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const errorsManifestInvalidManifestBlobUnknownNameInvalidDigestInvalidSizeInvalid = validate106;
const schema100 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["MANIFEST_INVALID", "MANIFEST_BLOB_UNKNOWN", "NAME_INVALID", "DIGEST_INVALID", "SIZE_INVALID"] } } } } } }], "$id": "errorsManifestInvalidManifestBlobUnknownNameInvalidDigestInvalidSizeInvalid" };
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate107.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate107.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate107.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate107.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate107.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate107.errors = vErrors;
  return errors === 0;
}
validate107.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate106.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate107(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "MANIFEST_INVALID" || data2 === "MANIFEST_BLOB_UNKNOWN" || data2 === "NAME_INVALID" || data2 === "DIGEST_INVALID" || data2 === "SIZE_INVALID")) {
                  validate106.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema100.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate106.errors = vErrors;
  return errors === 0;
}
validate106.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsNameUnknownManifestBlobUnknown = validate110;
const schema102 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_UNKNOWN", "MANIFEST_BLOB_UNKNOWN"] } } } } } }], "$id": "errorsNameUnknownManifestBlobUnknown" };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate111.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate111.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate111.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate111.errors = vErrors;
  return errors === 0;
}
validate111.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate110.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_UNKNOWN" || data2 === "MANIFEST_BLOB_UNKNOWN")) {
                  validate110.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema102.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate110.errors = vErrors;
  return errors === 0;
}
validate110.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsSizeInvalidManifestInvalid = validate114;
const schema104 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["SIZE_INVALID", "MANIFEST_INVALID"] } } } } } }], "$id": "errorsSizeInvalidManifestInvalid" };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate115.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate115.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate115.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate115.errors = vErrors;
  return errors === 0;
}
validate115.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate114.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate115(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "SIZE_INVALID" || data2 === "MANIFEST_INVALID")) {
                  validate114.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema104.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate114.errors = vErrors;
  return errors === 0;
}
validate114.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const putManifestQueryTag = validate118;
const schema106 = { "type": "array", "items": { "$ref": "description#/components/schemas/Tag" }, "$id": "putManifestQueryTag" };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate118.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs1 = errors;
        const _errs2 = errors;
        if (errors === _errs2) {
          if (typeof data0 === "string") {
            if (!pattern20.test(data0)) {
              validate118.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "description#/components/schemas/Tag/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$"' }];
              return false;
            }
          } else {
            validate118.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "description#/components/schemas/Tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate118.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
      return false;
    }
  }
  validate118.errors = vErrors;
  return errors === 0;
}
validate118.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const EntityTagList = validate119;
const schema108 = { "$ref": "description#/components/schemas/EntityTagList", "$id": "EntityTagList" };
const schema109 = { "description": "Entity tags, or `*` for any.", "type": "string", "pattern": '^(?:\\*|(?:W/)?"[^"]*"(?:[ \\t]*,[ \\t]*(?:W/)?"[^"]*")*)$', "examples": ['"v1", "v2"'] };
const pattern24 = new RegExp('^(?:\\*|(?:W/)?"[^"]*"(?:[ \\t]*,[ \\t]*(?:W/)?"[^"]*")*)$', "u");
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate119.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern24.test(data)) {
        validate119.errors = [{ instancePath, schemaPath: "description#/components/schemas/EntityTagList/pattern", keyword: "pattern", params: { pattern: '^(?:\\*|(?:W/)?"[^"]*"(?:[ \\t]*,[ \\t]*(?:W/)?"[^"]*")*)$' }, message: 'must match pattern "^(?:\\*|(?:W/)?"[^"]*"(?:[ \\t]*,[ \\t]*(?:W/)?"[^"]*")*)$"' }];
        return false;
      }
    } else {
      validate119.errors = [{ instancePath, schemaPath: "description#/components/schemas/EntityTagList/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate119.errors = vErrors;
  return errors === 0;
}
validate119.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsNameInvalidManifestInvalidDigestInvalidUnsupported = validate120;
const schema110 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_INVALID", "MANIFEST_INVALID", "DIGEST_INVALID", "UNSUPPORTED"] } } } } } }], "$id": "errorsNameInvalidManifestInvalidDigestInvalidUnsupported" };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate121.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate121.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate121.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate121.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate121.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate121.errors = vErrors;
  return errors === 0;
}
validate121.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate120.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate121(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_INVALID" || data2 === "MANIFEST_INVALID" || data2 === "DIGEST_INVALID" || data2 === "UNSUPPORTED")) {
                  validate120.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema110.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate120.errors = vErrors;
  return errors === 0;
}
validate120.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const headerOCIChunkMinLength = validate124;
const schema112 = { "type": "integer", "minimum": 1, "$id": "headerOCIChunkMinLength" };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate124.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate124.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 1 || isNaN(data)) {
        validate124.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
        return false;
      }
    }
  }
  validate124.errors = vErrors;
  return errors === 0;
}
validate124.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerDockerUploadUUID = validate125;
const schema113 = { "type": "string", "minLength": 1, "$id": "headerDockerUploadUUID" };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate125.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (typeof data === "string") {
      if (func1(data) < 1) {
        validate125.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
        return false;
      }
    } else {
      validate125.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate125.errors = vErrors;
  return errors === 0;
}
validate125.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsBlobUploadInvalidDigestInvalidNameInvalidSizeInvalid = validate126;
const schema114 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UPLOAD_INVALID", "DIGEST_INVALID", "NAME_INVALID", "SIZE_INVALID"] } } } } } }], "$id": "errorsBlobUploadInvalidDigestInvalidNameInvalidSizeInvalid" };
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate127.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate127.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate127.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate127.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate127.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate127.errors = vErrors;
  return errors === 0;
}
validate127.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate126.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate127(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "BLOB_UPLOAD_INVALID" || data2 === "DIGEST_INVALID" || data2 === "NAME_INVALID" || data2 === "SIZE_INVALID")) {
                  validate126.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema114.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate126.errors = vErrors;
  return errors === 0;
}
validate126.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsNameUnknown = validate130;
const schema116 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_UNKNOWN"] } } } } } }], "$id": "errorsNameUnknown" };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate131.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate131.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate131.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate131.errors = vErrors;
  return errors === 0;
}
validate131.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate130.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate131(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "NAME_UNKNOWN")) {
                  validate130.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema116.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate130.errors = vErrors;
  return errors === 0;
}
validate130.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const DigestAlgorithm = validate134;
const schema118 = { "$ref": "description#/components/schemas/DigestAlgorithm", "$id": "DigestAlgorithm" };
const schema119 = { "description": "The algorithm of a digest.", "type": "string", "pattern": "^[a-z0-9]+(?:[+._-][a-z0-9]+)*$", "examples": ["sha512"] };
const pattern25 = new RegExp("^[a-z0-9]+(?:[+._-][a-z0-9]+)*$", "u");
function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate134.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern25.test(data)) {
        validate134.errors = [{ instancePath, schemaPath: "description#/components/schemas/DigestAlgorithm/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:[+._-][a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:[+._-][a-z0-9]+)*$"' }];
        return false;
      }
    } else {
      validate134.errors = [{ instancePath, schemaPath: "description#/components/schemas/DigestAlgorithm/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate134.errors = vErrors;
  return errors === 0;
}
validate134.evaluated = { "dynamicProps": false, "dynamicItems": false };
const startUploadHeaderContentLength = validate135;
const schema120 = { "type": "integer", "minimum": 0, "$id": "startUploadHeaderContentLength" };
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate135.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate135.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate135.errors = vErrors;
  return errors === 0;
}
validate135.evaluated = { "dynamicProps": false, "dynamicItems": false };
const UploadRange = validate136;
const schema121 = { "$ref": "description#/components/schemas/UploadRange", "$id": "UploadRange" };
const schema122 = { "description": "The stored part of an upload, which always begins at 0.", "type": "string", "pattern": "^0-[0-9]+$", "examples": ["0-1023"] };
const pattern26 = new RegExp("^0-[0-9]+$", "u");
function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate136.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern26.test(data)) {
        validate136.errors = [{ instancePath, schemaPath: "description#/components/schemas/UploadRange/pattern", keyword: "pattern", params: { pattern: "^0-[0-9]+$" }, message: 'must match pattern "^0-[0-9]+$"' }];
        return false;
      }
    } else {
      validate136.errors = [{ instancePath, schemaPath: "description#/components/schemas/UploadRange/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate136.errors = vErrors;
  return errors === 0;
}
validate136.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsBlobUploadInvalidNameInvalid = validate137;
const schema123 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UPLOAD_INVALID", "NAME_INVALID"] } } } } } }], "$id": "errorsBlobUploadInvalidNameInvalid" };
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate138.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate138.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate138.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate138.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate138.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate138.errors = vErrors;
  return errors === 0;
}
validate138.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate137(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate137.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate138(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "BLOB_UPLOAD_INVALID" || data2 === "NAME_INVALID")) {
                  validate137.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema123.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate137.errors = vErrors;
  return errors === 0;
}
validate137.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsBlobUploadUnknownNameUnknown = validate141;
const schema125 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UPLOAD_UNKNOWN", "NAME_UNKNOWN"] } } } } } }], "$id": "errorsBlobUploadUnknownNameUnknown" };
function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate142.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate142.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate142.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate142.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate142.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate142.errors = vErrors;
  return errors === 0;
}
validate142.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate141.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate142(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "BLOB_UPLOAD_UNKNOWN" || data2 === "NAME_UNKNOWN")) {
                  validate141.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema125.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate141.errors = vErrors;
  return errors === 0;
}
validate141.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const UploadSession = validate145;
const schema127 = { "$ref": "description#/components/schemas/UploadSession", "$id": "UploadSession" };
const schema128 = { "description": "Names an upload session of our mock. Other registries shape their upload URLs as they like.", "type": "string", "pattern": "^[a-zA-Z0-9_-][a-zA-Z0-9._=-]*$", "examples": ["8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33"] };
const pattern27 = new RegExp("^[a-zA-Z0-9_-][a-zA-Z0-9._=-]*$", "u");
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate145.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern27.test(data)) {
        validate145.errors = [{ instancePath, schemaPath: "description#/components/schemas/UploadSession/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_-][a-zA-Z0-9._=-]*$" }, message: 'must match pattern "^[a-zA-Z0-9_-][a-zA-Z0-9._=-]*$"' }];
        return false;
      }
    } else {
      validate145.errors = [{ instancePath, schemaPath: "description#/components/schemas/UploadSession/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate145.errors = vErrors;
  return errors === 0;
}
validate145.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsBlobUploadInvalid = validate146;
const schema129 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UPLOAD_INVALID"] } } } } } }], "$id": "errorsBlobUploadInvalid" };
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate147.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate147.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate147.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate147.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate147.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate147.errors = vErrors;
  return errors === 0;
}
validate147.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate146.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate147(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                if (!(data1.code === "BLOB_UPLOAD_INVALID")) {
                  validate146.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema129.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate146.errors = vErrors;
  return errors === 0;
}
validate146.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const ChunkRange = validate150;
const schema131 = { "$ref": "description#/components/schemas/ChunkRange", "$id": "ChunkRange" };
const schema132 = { "description": "The first and the last byte of a chunk, both included.", "type": "string", "pattern": "^[0-9]+-[0-9]+$", "examples": ["0-1023"] };
const pattern28 = new RegExp("^[0-9]+-[0-9]+$", "u");
function validate150(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate150.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern28.test(data)) {
        validate150.errors = [{ instancePath, schemaPath: "description#/components/schemas/ChunkRange/pattern", keyword: "pattern", params: { pattern: "^[0-9]+-[0-9]+$" }, message: 'must match pattern "^[0-9]+-[0-9]+$"' }];
        return false;
      }
    } else {
      validate150.errors = [{ instancePath, schemaPath: "description#/components/schemas/ChunkRange/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate150.errors = vErrors;
  return errors === 0;
}
validate150.evaluated = { "dynamicProps": false, "dynamicItems": false };
const completeUploadHeaderContentLength = validate151;
const schema133 = { "type": "integer", "minimum": 0, "$id": "completeUploadHeaderContentLength" };
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate151.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate151.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate151.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate151.errors = vErrors;
  return errors === 0;
}
validate151.evaluated = { "dynamicProps": false, "dynamicItems": false };
const errorsBlobUploadInvalidNameInvalidSizeInvalid = validate152;
const schema134 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["BLOB_UPLOAD_INVALID", "NAME_INVALID", "SIZE_INVALID"] } } } } } }], "$id": "errorsBlobUploadInvalidNameInvalidSizeInvalid" };
function validate153(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate153.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate153.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate153.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate153.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate153.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate153.errors = vErrors;
  return errors === 0;
}
validate153.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate152.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate153(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "BLOB_UPLOAD_INVALID" || data2 === "NAME_INVALID" || data2 === "SIZE_INVALID")) {
                  validate152.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema134.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate152.errors = vErrors;
  return errors === 0;
}
validate152.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const uploadChunkHeaderContentLength = validate156;
const schema136 = { "type": "integer", "minimum": 0, "$id": "uploadChunkHeaderContentLength" };
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate156.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate156.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate156.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate156.errors = vErrors;
  return errors === 0;
}
validate156.evaluated = { "dynamicProps": false, "dynamicItems": false };
const cancelUploadHeaderContentLength = validate157;
const schema137 = { "type": "integer", "const": 0, "$id": "cancelUploadHeaderContentLength" };
function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate157.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate157.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (0 !== data) {
    validate157.errors = [{ instancePath, schemaPath: "#/const", keyword: "const", params: { allowedValue: 0 }, message: "must be equal to constant" }];
    return false;
  }
  validate157.errors = vErrors;
  return errors === 0;
}
validate157.evaluated = { "dynamicProps": false, "dynamicItems": false };
const NextLink = validate158;
const schema138 = { "$ref": "description#/components/schemas/NextLink", "$id": "NextLink" };
const schema139 = { "description": "A link to the next page.", "type": "string", "pattern": '^<[^<>\\s]+>(?:[ \\t]*;[^,]*)?;[ \\t]*rel="next"(?:[ \\t]*[;,].*)?$', "examples": ['</v2/library/busybox/tags/list?n=100&last=1.2>; rel="next"'] };
const pattern29 = new RegExp('^<[^<>\\s]+>(?:[ \\t]*;[^,]*)?;[ \\t]*rel="next"(?:[ \\t]*[;,].*)?$', "u");
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate158.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern29.test(data)) {
        validate158.errors = [{ instancePath, schemaPath: "description#/components/schemas/NextLink/pattern", keyword: "pattern", params: { pattern: '^<[^<>\\s]+>(?:[ \\t]*;[^,]*)?;[ \\t]*rel="next"(?:[ \\t]*[;,].*)?$' }, message: 'must match pattern "^<[^<>\\s]+>(?:[ \\t]*;[^,]*)?;[ \\t]*rel="next"(?:[ \\t]*[;,].*)?$"' }];
        return false;
      }
    } else {
      validate158.errors = [{ instancePath, schemaPath: "description#/components/schemas/NextLink/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate158.errors = vErrors;
  return errors === 0;
}
validate158.evaluated = { "dynamicProps": false, "dynamicItems": false };
const TagList = validate159;
const schema140 = { "$ref": "description#/components/schemas/TagList", "$id": "TagList" };
const schema141 = { "description": "The tags of a repository.", "type": "object", "required": ["name", "tags"], "properties": { "name": { "$ref": "#/components/schemas/RepositoryName" }, "tags": { "type": "array", "items": { "$ref": "#/components/schemas/Tag" } } } };
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate160.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name") || data.tags === void 0 && (missing0 = "tags")) {
        validate160.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.name !== void 0) {
          let data0 = data.name;
          const _errs1 = errors;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (!pattern12.test(data0)) {
                validate160.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/components/schemas/RepositoryName/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$" }, message: 'must match pattern "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$"' }];
                return false;
              }
            } else {
              validate160.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/components/schemas/RepositoryName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.tags !== void 0) {
            let data1 = data.tags;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (Array.isArray(data1)) {
                var valid2 = true;
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data2 = data1[i0];
                  const _errs6 = errors;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (typeof data2 === "string") {
                      if (!pattern20.test(data2)) {
                        validate160.errors = [{ instancePath: instancePath + "/tags/" + i0, schemaPath: "#/components/schemas/Tag/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$"' }];
                        return false;
                      }
                    } else {
                      validate160.errors = [{ instancePath: instancePath + "/tags/" + i0, schemaPath: "#/components/schemas/Tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid2 = _errs6 === errors;
                  if (!valid2) {
                    break;
                  }
                }
              } else {
                validate160.errors = [{ instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate160.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate160.errors = vErrors;
  return errors === 0;
}
validate160.evaluated = { "props": { "name": true, "tags": true }, "dynamicProps": false, "dynamicItems": false };
function validate159(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate159.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate160(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
    errors = vErrors.length;
  }
  validate159.errors = vErrors;
  return errors === 0;
}
validate159.evaluated = { "props": { "name": true, "tags": true }, "dynamicProps": false, "dynamicItems": false };
const errorsNameInvalidUnsupported = validate162;
const schema144 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["NAME_INVALID", "UNSUPPORTED"] } } } } } }], "$id": "errorsNameInvalidUnsupported" };
function validate163(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate163.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate163.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate163.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate163.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate163.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate163.errors = vErrors;
  return errors === 0;
}
validate163.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate162.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate163(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "NAME_INVALID" || data2 === "UNSUPPORTED")) {
                  validate162.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema144.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate162.errors = vErrors;
  return errors === 0;
}
validate162.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const listTagsQueryN = validate166;
const schema146 = { "type": "integer", "minimum": 0, "$id": "listTagsQueryN" };
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate166.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate166.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate166.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate166.errors = vErrors;
  return errors === 0;
}
validate166.evaluated = { "dynamicProps": false, "dynamicItems": false };
const Tag = validate167;
const schema147 = { "$ref": "description#/components/schemas/Tag", "$id": "Tag" };
function validate167(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate167.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern20.test(data)) {
        validate167.errors = [{ instancePath, schemaPath: "description#/components/schemas/Tag/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$" }, message: 'must match pattern "^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$"' }];
        return false;
      }
    } else {
      validate167.errors = [{ instancePath, schemaPath: "description#/components/schemas/Tag/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate167.errors = vErrors;
  return errors === 0;
}
validate167.evaluated = { "dynamicProps": false, "dynamicItems": false };
const headerOCIFiltersApplied = validate168;
const schema149 = { "type": "array", "items": { "type": "string", "enum": ["artifactType"] }, "$id": "headerOCIFiltersApplied" };
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate168.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          validate168.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
          return false;
        }
        if (!(data0 === "artifactType")) {
          validate168.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/enum", keyword: "enum", params: { allowedValues: schema149.items.enum }, message: "must be equal to one of the allowed values" }];
          return false;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate168.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
      return false;
    }
  }
  validate168.errors = vErrors;
  return errors === 0;
}
validate168.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
const ReferrersIndex = validate169;
const schema150 = { "$ref": "description#/components/schemas/ReferrersIndex", "$id": "ReferrersIndex" };
const schema151 = { "description": "The image index with which a registry lists referrers. It always names its own media type.", "allOf": [{ "$ref": "#/components/schemas/ImageIndex" }], "required": ["mediaType"] };
function validate171(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate171.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  const _errs2 = errors;
  const _errs3 = errors;
  let valid1 = false;
  const _errs4 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.layers === void 0 && (missing0 = "layers")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  valid1 = valid1 || _valid0;
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.config === void 0 && (missing1 = "config")) {
      const err1 = {};
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs5 === errors;
  valid1 = valid1 || _valid0;
  if (!valid1) {
    const err2 = {};
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs3;
    if (vErrors !== null) {
      if (_errs3) {
        vErrors.length = _errs3;
      } else {
        vErrors = null;
      }
    }
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    validate171.errors = [{ instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" }];
    return false;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.schemaVersion === void 0 && (missing2 = "schemaVersion") || data.manifests === void 0 && (missing2 = "manifests")) {
        validate171.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
        return false;
      } else {
        if (data.schemaVersion !== void 0) {
          let data0 = data.schemaVersion;
          const _errs6 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate171.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (2 !== data0) {
            validate171.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 2 }, message: "must be equal to constant" }];
            return false;
          }
          var valid2 = _errs6 === errors;
        } else {
          var valid2 = true;
        }
        if (valid2) {
          if (data.mediaType !== void 0) {
            let data1 = data.mediaType;
            const _errs8 = errors;
            if (typeof data1 !== "string") {
              validate171.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("application/vnd.oci.image.index.v1+json" !== data1) {
              validate171.errors = [{ instancePath: instancePath + "/mediaType", schemaPath: "#/properties/mediaType/const", keyword: "const", params: { allowedValue: "application/vnd.oci.image.index.v1+json" }, message: "must be equal to constant" }];
              return false;
            }
            var valid2 = _errs8 === errors;
          } else {
            var valid2 = true;
          }
          if (valid2) {
            if (data.artifactType !== void 0) {
              const _errs10 = errors;
              if (!validate71(data.artifactType, { instancePath: instancePath + "/artifactType", parentData: data, parentDataProperty: "artifactType", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
              }
              var valid2 = _errs10 === errors;
            } else {
              var valid2 = true;
            }
            if (valid2) {
              if (data.manifests !== void 0) {
                let data3 = data.manifests;
                const _errs11 = errors;
                if (errors === _errs11) {
                  if (Array.isArray(data3)) {
                    var valid3 = true;
                    const len0 = data3.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs13 = errors;
                      if (!validate73(data3[i0], { instancePath: instancePath + "/manifests/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                        errors = vErrors.length;
                      }
                      var valid3 = _errs13 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate171.errors = [{ instancePath: instancePath + "/manifests", schemaPath: "#/properties/manifests/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid2 = _errs11 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.subject !== void 0) {
                  const _errs14 = errors;
                  if (!validate73(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs14 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.annotations !== void 0) {
                    let data6 = data.annotations;
                    const _errs15 = errors;
                    const _errs16 = errors;
                    if (errors === _errs16) {
                      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                        for (const key0 in data6) {
                          const _errs19 = errors;
                          if (typeof data6[key0] !== "string") {
                            validate171.errors = [{ instancePath: instancePath + "/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Annotations/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid5 = _errs19 === errors;
                          if (!valid5) {
                            break;
                          }
                        }
                      } else {
                        validate171.errors = [{ instancePath: instancePath + "/annotations", schemaPath: "#/components/schemas/Annotations/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid2 = _errs15 === errors;
                  } else {
                    var valid2 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate171.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate171.errors = vErrors;
  return errors === 0;
}
validate171.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "manifests": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate170.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate171(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
    errors = vErrors.length;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mediaType === void 0 && (missing0 = "mediaType")) {
        validate170.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      }
    }
  }
  validate170.errors = vErrors;
  return errors === 0;
}
validate170.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "manifests": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate169.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate170(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
    errors = vErrors.length;
  }
  validate169.errors = vErrors;
  return errors === 0;
}
validate169.evaluated = { "props": { "schemaVersion": true, "mediaType": true, "artifactType": true, "manifests": true, "subject": true, "annotations": true }, "dynamicProps": false, "dynamicItems": false };
const errorsDigestInvalidNameInvalidUnsupported = validate177;
const schema154 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["DIGEST_INVALID", "NAME_INVALID", "UNSUPPORTED"] } } } } } }], "$id": "errorsDigestInvalidNameInvalidUnsupported" };
function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate178.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate178.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate178.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate178.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate178.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate178.errors = vErrors;
  return errors === 0;
}
validate178.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate177(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate177.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate178(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "DIGEST_INVALID" || data2 === "NAME_INVALID" || data2 === "UNSUPPORTED")) {
                  validate177.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema154.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate177.errors = vErrors;
  return errors === 0;
}
validate177.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const errorsUnsupportedNameUnknown = validate181;
const schema156 = { "allOf": [{ "$ref": "description#/components/schemas/ErrorBody" }, { "properties": { "errors": { "items": { "properties": { "code": { "enum": ["UNSUPPORTED", "NAME_UNKNOWN"] } } } } } }], "$id": "errorsUnsupportedNameUnknown" };
function validate182(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate182.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.errors === void 0 && (missing0 = "errors")) {
        validate182.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.errors !== void 0) {
          let data0 = data.errors;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (Array.isArray(data0)) {
              if (data0.length < 1) {
                validate182.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                return false;
              } else {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs3 = errors;
                  if (!validate27(data0[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              }
            } else {
              validate182.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
        }
      }
    } else {
      validate182.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate182.errors = vErrors;
  return errors === 0;
}
validate182.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
function validate181(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate181.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (!validate182(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
    errors = vErrors.length;
  }
  var valid0 = _errs0 === errors;
  if (valid0) {
    const _errs1 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.errors !== void 0) {
        let data0 = data.errors;
        if (Array.isArray(data0)) {
          var valid2 = true;
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            const _errs3 = errors;
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.code !== void 0) {
                let data2 = data1.code;
                if (!(data2 === "UNSUPPORTED" || data2 === "NAME_UNKNOWN")) {
                  validate181.errors = [{ instancePath: instancePath + "/errors/" + i0 + "/code", schemaPath: "#/allOf/1/properties/errors/items/properties/code/enum", keyword: "enum", params: { allowedValues: schema156.allOf[1].properties.errors.items.properties.code.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
              }
            }
            var valid2 = _errs3 === errors;
            if (!valid2) {
              break;
            }
          }
        }
      }
    }
    var valid0 = _errs1 === errors;
  }
  validate181.errors = vErrors;
  return errors === 0;
}
validate181.evaluated = { "props": { "errors": true }, "dynamicProps": false, "dynamicItems": false };
const MediaType = validate185;
const schema158 = { "$ref": "description#/components/schemas/MediaType", "$id": "MediaType" };
function validate185(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate185.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (typeof data === "string") {
      if (!pattern16.test(data)) {
        validate185.errors = [{ instancePath, schemaPath: "description#/components/schemas/MediaType/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"' }];
        return false;
      }
    } else {
      validate185.errors = [{ instancePath, schemaPath: "description#/components/schemas/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate185.errors = vErrors;
  return errors === 0;
}
validate185.evaluated = { "dynamicProps": false, "dynamicItems": false };
export {
  ChunkRange,
  Digest,
  DigestAlgorithm,
  DockerManifest,
  DockerManifestList,
  EntityTag,
  EntityTagList,
  ImageIndex,
  ImageManifest,
  Location,
  ManifestMediaType,
  MediaType,
  NextLink,
  Reference,
  ReferrersIndex,
  RegistryHost,
  RepositoryName,
  Tag,
  TagList,
  UploadRange,
  UploadSession,
  cancelUploadHeaderContentLength,
  completeUploadHeaderContentLength,
  errorsBlobUnknownNameUnknown,
  errorsBlobUploadInvalid,
  errorsBlobUploadInvalidDigestInvalidNameInvalidSizeInvalid,
  errorsBlobUploadInvalidNameInvalid,
  errorsBlobUploadInvalidNameInvalidSizeInvalid,
  errorsBlobUploadUnknownNameUnknown,
  errorsDenied,
  errorsDigestInvalidNameInvalidUnsupported,
  errorsManifestInvalidManifestBlobUnknownNameInvalidDigestInvalidSizeInvalid,
  errorsManifestUnknownNameUnknown,
  errorsNameInvalidDigestInvalid,
  errorsNameInvalidDigestInvalidUnsupported,
  errorsNameInvalidManifestInvalidDigestInvalid,
  errorsNameInvalidManifestInvalidDigestInvalidUnsupported,
  errorsNameInvalidUnsupported,
  errorsNameUnknown,
  errorsNameUnknownManifestBlobUnknown,
  errorsSizeInvalid,
  errorsSizeInvalidManifestInvalid,
  errorsToomanyrequests,
  errorsUnauthorized,
  errorsUnsupported,
  errorsUnsupportedNameUnknown,
  getBlobHeaderRange,
  headerAcceptRanges,
  headerAllow,
  headerContentLength,
  headerContentRange,
  headerContentRange2,
  headerDockerDistributionAPIVersion,
  headerDockerUploadUUID,
  headerOCIChunkMinLength,
  headerOCIFiltersApplied,
  headerOCITag,
  headerRetryAfter,
  headerWWWAuthenticate,
  headerWarning,
  listTagsQueryN,
  putManifestQueryTag,
  startUploadHeaderContentLength,
  uploadChunkHeaderContentLength
};

export const validators = {
  checkSupport: {
    path: {},
    query: {},
    header: {},
    body: {},
    responses: { '200': { headers: { 'Docker-Distribution-API-Version': headerDockerDistributionAPIVersion, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsUnsupported } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  getBlob: {
    path: { name: RepositoryName, digest: Digest },
    query: { ns: RegistryHost },
    header: { Range: getBlobHeaderRange },
    body: {},
    responses: { '200': { headers: { 'Docker-Content-Digest': Digest, 'Content-Length': headerContentLength, 'Accept-Ranges': headerAcceptRanges, 'OCI-Namespace': RegistryHost, Warning: headerWarning }, bodies: {} }, '206': { headers: { 'Content-Range': headerContentRange, 'Content-Length': headerContentLength, 'Accept-Ranges': headerAcceptRanges, 'OCI-Namespace': RegistryHost, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameInvalidDigestInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUnknownNameUnknown } }, '416': { headers: { 'Content-Range': headerContentRange2, Warning: headerWarning }, bodies: { 'application/json': errorsSizeInvalid } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  headBlob: {
    path: { name: RepositoryName, digest: Digest },
    query: { ns: RegistryHost },
    header: {},
    body: {},
    responses: { '200': { headers: { 'Docker-Content-Digest': Digest, 'Content-Length': headerContentLength, 'Accept-Ranges': headerAcceptRanges, 'OCI-Namespace': RegistryHost, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: {} }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: {} }, '403': { headers: { Warning: headerWarning }, bodies: {} }, '404': { headers: { Warning: headerWarning }, bodies: {} }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: {} } },
  },
  deleteBlob: {
    path: { name: RepositoryName, digest: Digest },
    query: {},
    header: {},
    body: {},
    responses: { '202': { headers: { Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameInvalidDigestInvalidUnsupported } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUnknownNameUnknown } }, '405': { headers: { Allow: headerAllow, Warning: headerWarning }, bodies: { 'application/json': errorsUnsupported } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  getManifest: {
    path: { name: RepositoryName, reference: Reference },
    query: { ns: RegistryHost },
    header: {},
    body: {},
    responses: { '200': { headers: { 'Docker-Content-Digest': Digest, 'Content-Length': headerContentLength, ETag: EntityTag, 'OCI-Namespace': RegistryHost, Warning: headerWarning }, bodies: { 'application/vnd.oci.image.manifest.v1+json': ImageManifest, 'application/vnd.oci.image.index.v1+json': ImageIndex, 'application/vnd.docker.distribution.manifest.v2+json': DockerManifest, 'application/vnd.docker.distribution.manifest.list.v2+json': DockerManifestList } }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameInvalidManifestInvalidDigestInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsManifestUnknownNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  headManifest: {
    path: { name: RepositoryName, reference: Reference },
    query: { ns: RegistryHost },
    header: {},
    body: {},
    responses: { '200': { headers: { 'Docker-Content-Digest': Digest, 'Content-Length': headerContentLength, 'Content-Type': ManifestMediaType, ETag: EntityTag, 'OCI-Namespace': RegistryHost, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: {} }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: {} }, '403': { headers: { Warning: headerWarning }, bodies: {} }, '404': { headers: { Warning: headerWarning }, bodies: {} }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: {} } },
  },
  putManifest: {
    path: { name: RepositoryName, reference: Reference },
    query: { tag: putManifestQueryTag },
    header: { 'If-Match': EntityTagList, 'If-None-Match': EntityTagList },
    body: { 'application/vnd.oci.image.manifest.v1+json': ImageManifest, 'application/vnd.oci.image.index.v1+json': ImageIndex, 'application/vnd.docker.distribution.manifest.v2+json': DockerManifest, 'application/vnd.docker.distribution.manifest.list.v2+json': DockerManifestList },
    responses: { '201': { headers: { Location: Location, 'Docker-Content-Digest': Digest, 'OCI-Subject': Digest, 'OCI-Tag': headerOCITag, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsManifestInvalidManifestBlobUnknownNameInvalidDigestInvalidSizeInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameUnknownManifestBlobUnknown } }, '412': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '413': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsSizeInvalidManifestInvalid } }, '414': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsUnsupported } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } }, '431': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsUnsupported } } },
  },
  deleteManifest: {
    path: { name: RepositoryName, reference: Reference },
    query: {},
    header: {},
    body: {},
    responses: { '202': { headers: { Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameInvalidManifestInvalidDigestInvalidUnsupported } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsManifestUnknownNameUnknown } }, '405': { headers: { Allow: headerAllow, Warning: headerWarning }, bodies: { 'application/json': errorsUnsupported } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  startUpload: {
    path: { name: RepositoryName },
    query: { digest: Digest, 'digest-algorithm': DigestAlgorithm, mount: Digest, from: RepositoryName },
    header: { 'Content-Length': startUploadHeaderContentLength },
    body: {},
    responses: { '201': { headers: { Location: Location, 'Docker-Content-Digest': Digest, Warning: headerWarning }, bodies: {} }, '202': { headers: { Location: Location, 'OCI-Chunk-Min-Length': headerOCIChunkMinLength, 'Docker-Upload-UUID': headerDockerUploadUUID, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalidDigestInvalidNameInvalidSizeInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  getUploadStatus: {
    path: { name: RepositoryName, session: UploadSession },
    query: {},
    header: {},
    body: {},
    responses: { '204': { headers: { Location: Location, Range: UploadRange, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalidNameInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadUnknownNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  completeUpload: {
    path: { name: RepositoryName, session: UploadSession },
    query: { digest: Digest },
    header: { 'Content-Range': ChunkRange, 'Content-Length': completeUploadHeaderContentLength },
    body: {},
    responses: { '201': { headers: { Location: Location, 'Docker-Content-Digest': Digest, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalidDigestInvalidNameInvalidSizeInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadUnknownNameUnknown } }, '416': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalid } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  uploadChunk: {
    path: { name: RepositoryName, session: UploadSession },
    query: {},
    header: { 'Content-Range': ChunkRange, 'Content-Length': uploadChunkHeaderContentLength },
    body: {},
    responses: { '202': { headers: { Location: Location, Range: UploadRange, Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalidNameInvalidSizeInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadUnknownNameUnknown } }, '416': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalid } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  cancelUpload: {
    path: { name: RepositoryName, session: UploadSession },
    query: {},
    header: { 'Content-Length': cancelUploadHeaderContentLength },
    body: {},
    responses: { '204': { headers: { Warning: headerWarning }, bodies: {} }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadInvalidNameInvalid } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsBlobUploadUnknownNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  listTags: {
    path: { name: RepositoryName },
    query: { n: listTagsQueryN, last: Tag },
    header: {},
    body: {},
    responses: { '200': { headers: { Link: NextLink, Warning: headerWarning }, bodies: { 'application/json': TagList } }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameInvalidUnsupported } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
  listReferrers: {
    path: { name: RepositoryName, digest: Digest },
    query: { artifactType: MediaType },
    header: {},
    body: {},
    responses: { '200': { headers: { Link: NextLink, 'OCI-Filters-Applied': headerOCIFiltersApplied, Warning: headerWarning }, bodies: { 'application/vnd.oci.image.index.v1+json': ReferrersIndex } }, '3XX': { headers: { Location: Location, Warning: headerWarning }, bodies: {} }, '400': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDigestInvalidNameInvalidUnsupported } }, '401': { headers: { 'WWW-Authenticate': headerWWWAuthenticate, Warning: headerWarning }, bodies: { 'application/json': errorsUnauthorized } }, '403': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsDenied } }, '404': { headers: { Warning: headerWarning }, bodies: { 'application/json': errorsUnsupportedNameUnknown } }, '429': { headers: { 'Retry-After': headerRetryAfter, Warning: headerWarning }, bodies: { 'application/json': errorsToomanyrequests } } },
  },
};
